namespace TranscribeJobTools.Documents.Reading;

/// <summary>Joins the parts of a file into a document: finds who says each word, and when an utterance ends.</summary>
internal static class DocumentAssembler
{
    public static TranscriptionDocument Assemble(Transcript transcript, string? path)
    {
        TranscriptionWord[] words = WordsOf(transcript).InOrder();
        int[]? utterances = JoinAudioSegments(transcript, words);
        JoinSpeakerTimes(transcript, words);

        string? text = transcript.Texts is null ? null : string.Join(' ', transcript.Texts.Where(text => text.Length > 0));
        TranscriptionTurn[] turns = words.Length > 0 ? TurnBuilder.Build(words, utterances)
            : string.IsNullOrEmpty(text) ? []
            : [new TranscriptionTurn { Text = text }];
        return new TranscriptionDocument
        {
            Path = path,
            JobName = transcript.JobName,
            AccountId = transcript.AccountId,
            Status = transcript.Status,
            IsRedacted = transcript.IsRedacted,
            Languages = Languages(transcript, words),
            DurationSeconds = Duration(transcript, words),
            Speakers = VoiceCounts.Speakers(turns),
            Channels = VoiceCounts.Channels(turns),
            Confidence = ConfidenceSummary.Of(words),
            Text = text ?? string.Join(' ', turns.Select(turn => turn.Text)),
            Turns = turns,
            Words = words,
            Segments = [.. transcript.Segments],
            Toxicity = [.. transcript.Toxicity],
            Entities = [.. transcript.Entities],
        };
    }

    /// <summary>Older items don't tell their channels; then the channels tell their items.</summary>
    private static WordList WordsOf(Transcript transcript) => transcript switch
    {
        { Items: { HasChannels: true } items } => items,
        { ChannelItems: { Count: > 0 } items } => items,
        _ => transcript.Items ?? new WordList(),
    };

    /// <summary>The number of the utterance of each word, if the file tells.</summary>
    private static int[]? JoinAudioSegments(Transcript transcript, TranscriptionWord[] words)
    {
        if (transcript.AudioSegments is not { Count: > 0 } segments)
        {
            return null;
        }

        var segmentOfItem = new Dictionary<int, int>();
        for (int i = 0; i < segments.Count; i++)
        {
            foreach (int id in segments[i].Items)
            {
                segmentOfItem.TryAdd(id, i);
            }
        }

        int[] utterances = new int[words.Length];
        bool isAnyKnown = false;
        for (int i = 0; i < words.Length; i++)
        {
            utterances[i] = segmentOfItem.GetValueOrDefault(words[i].ItemId, -1);
            if (utterances[i] >= 0)
            {
                isAnyKnown = true;
                AudioSegment segment = segments[utterances[i]];
                words[i].Speaker = segment.Speaker ?? words[i].Speaker;
                words[i].Channel ??= segment.Channel;
                words[i].Language ??= segment.Language;
            }
        }

        return isAnyKnown ? utterances : null;
    }

    private static void JoinSpeakerTimes(Transcript transcript, TranscriptionWord[] words)
    {
        if (transcript.SpeakerTimes is [])
        {
            return;
        }

        foreach (TranscriptionWord word in words)
        {
            word.Speaker ??= TimesFor(transcript.SpeakerTimes, word.Channel)?.Of(word);
        }
    }

    /// <summary>A single list is of all channels, whatever channel it names.</summary>
    private static SpeakerTimes? TimesFor(List<SpeakerTimes> speakers, string? channel) =>
        speakers is [var only] ? only : speakers.Find(times => times.Channel == channel);

    /// <summary>Those that were heard; of those that were only thought of, the score of the one that it was.</summary>
    private static TranscriptionLanguage[] Languages(Transcript transcript, TranscriptionWord[] words)
    {
        IEnumerable<string> heard = transcript.LanguageTimes.Select(language => language.LanguageCode);
        if (transcript.LanguageCode is { } code)
        {
            heard = heard.Prepend(code);
        }

        string[] codes = [.. heard.Distinct()];
        if (codes.Length == 0)
        {
            codes = transcript.LanguageScores.Count > 0
                ? [.. transcript.LanguageScores.Select(language => language.LanguageCode).Distinct()]
                : [.. words.Select(word => word.Language).OfType<string>().Distinct()];
        }

        return
        [
            .. codes.Select(code => new TranscriptionLanguage
                {
                    LanguageCode = code,
                    Score = transcript.LanguageScores.Find(language => language.LanguageCode == code)?.Score,
                    DurationSeconds = transcript.LanguageTimes.Find(language => language.LanguageCode == code)?.DurationSeconds,
                })
                .OrderByDescending(language => language.Score ?? -1)
                .ThenByDescending(language => language.DurationSeconds ?? -1),
        ];
    }

    private static double Duration(Transcript transcript, TranscriptionWord[] words) =>
        words.Select(word => word.EndSeconds)
            .Concat(transcript.Segments.Select(segment => segment.EndSeconds))
            .Concat(transcript.AudioSegments?.Select(segment => segment.EndSeconds) ?? [])
            .Concat(transcript.SpeakerTimes.Select(times => times.EndSeconds))
            .DefaultIfEmpty()
            .Max();
}
