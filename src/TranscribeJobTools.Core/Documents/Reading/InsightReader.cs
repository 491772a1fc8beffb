namespace TranscribeJobTools.Documents.Reading;

/// <summary>Reads what the service tells beside the words: languages, toxic speech, medical terms.</summary>
internal static class InsightReader
{
    private static readonly JsonKeys s_scoreKeys = new("score", "code");
    private static readonly JsonKeys s_timeKeys = new("language_code", "duration_in_seconds");
    private static readonly JsonKeys s_toxicityKeys = new("text", "toxicity", "categories", "start_time", "end_time");
    private static readonly JsonKeys s_categoryKeys = new(
        "profanity", "hate_speech", "sexual", "insult", "violence_or_threat", "graphic", "harassment_or_abuse");

    private static readonly JsonKeys s_entityKeys = new("content", "category", "startTime", "endTime", "confidence");

    public static void ReadLanguageScores(ref JsonCursor json, List<TranscriptionLanguage> languages)
    {
        for (bool isThere = json.FirstItem(); isThere; isThere = json.NextItem())
        {
            string? code = null;
            double? score = null;
            JsonObjectWalk keys = json.EnterObject(s_scoreKeys);
            while (json.NextKey(ref keys) is { } key)
            {
                if (key == "code")
                {
                    code = json.Label();
                }
                else
                {
                    score = json.Score();
                }
            }

            if (code is not null)
            {
                languages.Add(new TranscriptionLanguage { LanguageCode = code, Score = score });
            }
        }
    }

    public static void ReadLanguageTimes(ref JsonCursor json, List<TranscriptionLanguage> languages)
    {
        for (bool isThere = json.FirstItem(); isThere; isThere = json.NextItem())
        {
            string? code = null;
            double? seconds = null;
            JsonObjectWalk keys = json.EnterObject(s_timeKeys);
            while (json.NextKey(ref keys) is { } key)
            {
                if (key == "language_code")
                {
                    code = json.Label();
                }
                else
                {
                    seconds = json.Seconds();
                }
            }

            if (code is not null)
            {
                languages.Add(new TranscriptionLanguage { LanguageCode = code, DurationSeconds = seconds });
            }
        }
    }

    public static void ReadToxicity(ref JsonCursor json, List<ToxicSpeech> found)
    {
        for (bool isThere = json.FirstItem(); isThere; isThere = json.NextItem())
        {
            string text = "";
            double? toxicity = null;
            ToxicityCategories categories = new();
            double start = 0;
            double? end = null;
            JsonObjectWalk keys = json.EnterObject(s_toxicityKeys);
            while (json.NextKey(ref keys) is { } key)
            {
                switch (key)
                {
                    case "text":
                        text = json.Text() ?? "";
                        break;
                    case "toxicity":
                        toxicity = json.Score();
                        break;
                    case "categories":
                        categories = ReadCategories(ref json);
                        break;
                    case "start_time":
                        start = json.Seconds() ?? 0;
                        break;
                    default:
                        end = json.Seconds();
                        break;
                }
            }

            found.Add(new ToxicSpeech
            {
                Text = text,
                Toxicity = toxicity,
                Categories = categories,
                StartSeconds = start,
                EndSeconds = Math.Max(start, end ?? start),
            });
        }
    }

    public static void ReadEntities(ref JsonCursor json, List<MedicalEntity> entities)
    {
        for (bool isThere = json.FirstItem(); isThere; isThere = json.NextItem())
        {
            string content = "";
            string? category = null;
            double start = 0;
            double? end = null;
            double? confidence = null;
            JsonObjectWalk keys = json.EnterObject(s_entityKeys);
            while (json.NextKey(ref keys) is { } key)
            {
                switch (key)
                {
                    case "content":
                        content = json.Text() ?? "";
                        break;
                    case "category":
                        category = json.Label();
                        break;
                    case "startTime":
                        start = json.Seconds() ?? 0;
                        break;
                    case "endTime":
                        end = json.Seconds();
                        break;
                    default:
                        confidence = json.Score();
                        break;
                }
            }

            entities.Add(new MedicalEntity
            {
                Content = content,
                Category = category,
                StartSeconds = start,
                EndSeconds = Math.Max(start, end ?? start),
                Confidence = confidence,
            });
        }
    }

    private static ToxicityCategories ReadCategories(ref JsonCursor json)
    {
        var scores = new Dictionary<string, double?>();
        JsonObjectWalk keys = json.EnterObject(s_categoryKeys);
        while (json.NextKey(ref keys) is { } key)
        {
            scores[key] = json.Score();
        }

        return new ToxicityCategories
        {
            Profanity = scores.GetValueOrDefault("profanity"),
            HateSpeech = scores.GetValueOrDefault("hate_speech"),
            Sexual = scores.GetValueOrDefault("sexual"),
            Insult = scores.GetValueOrDefault("insult"),
            ViolenceOrThreat = scores.GetValueOrDefault("violence_or_threat"),
            Graphic = scores.GetValueOrDefault("graphic"),
            HarassmentOrAbuse = scores.GetValueOrDefault("harassment_or_abuse"),
        };
    }
}
