using System.Globalization;

namespace TranscribeJobTools.Documents;

/// <summary>The kinds of toxic speech, each with a score of 0 to 1. Source: categories of toxicity_detection.</summary>
public sealed class ToxicityCategories
{
    /// <summary>Words that are impolite, vulgar or offensive. Source: profanity.</summary>
    public double? Profanity { get; init; }

    /// <summary>Speech against a group of people. Source: hate_speech.</summary>
    public double? HateSpeech { get; init; }

    /// <summary>Sexual speech. Source: sexual.</summary>
    public double? Sexual { get; init; }

    /// <summary>Speech that demeans. Source: insult.</summary>
    public double? Insult { get; init; }

    /// <summary>Threats. Source: violence_or_threat.</summary>
    public double? ViolenceOrThreat { get; init; }

    /// <summary>Speech that is visually descriptive and disturbing. Source: graphic.</summary>
    public double? Graphic { get; init; }

    /// <summary>Speech meant to affect someone's well-being. Source: harassment_or_abuse.</summary>
    public double? HarassmentOrAbuse { get; init; }

    /// <summary>The kind with the highest score.</summary>
    public override string ToString()
    {
        (string name, double? score) = new (string Name, double? Score)[]
        {
            (nameof(Profanity), Profanity), (nameof(HateSpeech), HateSpeech), (nameof(Sexual), Sexual), (nameof(Insult), Insult),
            (nameof(ViolenceOrThreat), ViolenceOrThreat), (nameof(Graphic), Graphic), (nameof(HarassmentOrAbuse), HarassmentOrAbuse),
        }.MaxBy(kind => kind.Score ?? -1);
        return score is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{name} {score:0.##}");
    }
}
