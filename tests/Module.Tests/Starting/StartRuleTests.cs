using System.Management.Automation;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Starting;

/// <summary>The service's rules: what was typed, and what the error said. Nothing is called, and nothing uploaded.</summary>
public sealed class StartRuleTests : StartTest
{
    private const string Role = "arn:aws:iam::111122223333:role/Transcriber";

    public static TheoryData<string, string, string> TypedAndTold => new()
    {
        {
            "", "ParameterMissing",
            "The language is missing: one of -LanguageCode, -IdentifyLanguage and -IdentifyMultipleLanguages is needed."
        },
        { "-LanguageCode en-US -IdentifyLanguage", "ParametersExclude", Exclude("LanguageCode", "IdentifyLanguage") },
        { "-LanguageCode en-US -IdentifyMultipleLanguages", "ParametersExclude", Exclude("LanguageCode", "IdentifyMultipleLanguages") },
        { "-IdentifyLanguage -IdentifyMultipleLanguages", "ParametersExclude", Exclude("IdentifyLanguage", "IdentifyMultipleLanguages") },
        { "-LanguageCode en-US -LanguageOptions de-DE, en-US", "ParametersExclude", Exclude("LanguageOptions", "LanguageCode") },
        {
            "-LanguageCode en-US -LanguageIdSettings @{ 'en-US' = @{ VocabularyName = 'v' } }", "ParametersExclude",
            Exclude("LanguageIdSettings", "LanguageCode")
        },
        {
            "-IdentifyLanguage -LanguageIdSettings @{ 'en-US' = @{}; 'de-DE' = @{}; 'fr-FR' = @{}; 'es-ES' = @{}; 'it-IT' = @{}; 'pt-BR' = @{} }",
            "InvalidParameter", "-LanguageIdSettings has 6 languages; the service takes 1 to 5."
        },
        { "-LanguageCode en-US -ShowSpeakerLabels", "ParameterMissing", Needs("ShowSpeakerLabels", "MaxSpeakerLabels") },
        {
            "-LanguageCode en-US -ShowSpeakerLabels:$false -MaxSpeakerLabels 2", "ParameterMissing",
            Needs("MaxSpeakerLabels", "ShowSpeakerLabels")
        },
        {
            "-LanguageCode en-US -MaxSpeakerLabels 2 -ChannelIdentification", "ParametersExclude",
            Exclude("MaxSpeakerLabels", "ChannelIdentification")
        },
        { "-LanguageCode en-US -ShowAlternatives", "ParameterMissing", Needs("ShowAlternatives", "MaxAlternatives") },
        { "-LanguageCode en-US -VocabularyFilterName f", "ParameterMissing", Needs("VocabularyFilterName", "VocabularyFilterMethod") },
        { "-LanguageCode en-US -VocabularyFilterMethod mask", "ParameterMissing", Needs("VocabularyFilterMethod", "VocabularyFilterName") },
        { "-LanguageCode en-US -AllowDeferredExecution", "ParameterMissing", Needs("AllowDeferredExecution", "DataAccessRoleArn") },
        {
            $"-LanguageCode en-US -AllowDeferredExecution:$false -DataAccessRoleArn {Role}", "ParameterMissing",
            Needs("DataAccessRoleArn", "AllowDeferredExecution")
        },
        { "-LanguageCode en-US -OutputKey a.json", "ParameterMissing", Needs("OutputKey", "OutputBucketName") },
        { "-LanguageCode en-US -OutputEncryptionKMSKeyId k", "ParameterMissing", Needs("OutputEncryptionKMSKeyId", "OutputBucketName") },
        {
            "-LanguageCode en-US -OutputBucketName out -KMSEncryptionContext @{ a = 'b' }", "ParameterMissing",
            Needs("KMSEncryptionContext", "OutputEncryptionKMSKeyId")
        },
        { "-LanguageCode en-US -PiiEntityTypes NAME", "ParameterMissing", Needs("PiiEntityTypes", "RedactionOutput") },
        { "-LanguageCode en-US -OutputStartIndex 1", "ParameterMissing", Needs("SubtitleOutputStartIndex", "SubtitleFormats") },
        {
            "-LanguageCode en-US -TranscriptionJobName j -NameTemplate '{Hash}'", "ParametersExclude",
            Exclude("TranscriptionJobName", "NameTemplate")
        },
        {
            "-LanguageCode en-US -Tags @{ year = 2026 }", "InvalidParameter",
            "-Tags takes texts, and of 'year' it has a System.Int32."
        },
        { "-LanguageCode en-US -Tags @{ team = $null }", "InvalidParameter", "-Tags takes texts, and of 'team' it has nothing." },
        {
            "-LanguageCode en-US -Tags @{ team = 'x' * 257 }", "InvalidParameter",
            "The tag 'team' can't be: a key has 1 to 128 characters, and a value 256 at most."
        },
        {
            "-IdentifyLanguage -LanguageIdSettings @{ 'en-US' = 'v' }", "InvalidParameter",
            "-LanguageIdSettings has 'v' for 'en-US', and the service takes VocabularyName, VocabularyFilterName and LanguageModelName."
        },
        {
            "-IdentifyLanguage -LanguageIdSettings @{ 'en-US' = @{ Vocabulary = 'v' } }", "InvalidParameter",
            "-LanguageIdSettings has 'Vocabulary' for 'en-US', and the service takes VocabularyName, VocabularyFilterName and "
                + "LanguageModelName."
        },
    };

    public static TheoryData<string, string> TypedAndOutOfRange => new()
    {
        { "-MaxSpeakerLabels 1", "1 is out of range: Amazon Transcribe takes 2 to 30." },
        { "-MaxSpeakerLabels 31", "31 is out of range: Amazon Transcribe takes 2 to 30." },
        { "-MaxAlternatives 11", "11 is out of range: Amazon Transcribe takes 2 to 10." },
        { "-MediaSampleRateHertz 7999", "7999 is out of range: Amazon Transcribe takes 8000 to 48000." },
        { "-SubtitleOutputStartIndex 2", "2 is out of range: Amazon Transcribe takes 0 to 1." },
        { "-OutputBucketName s3://out", "'s3://out' can't be: a bucket's name has 3 to 63 characters of a-z 0-9 . - and no s3:// before it." },
        { "-OutputKey 'a b'", "'a b' can't be: an output's key has 1 to 1024 characters of A-Z a-z 0-9 - _ . ! * ' ( ) /." },
        { "-VocabularyName 'a b'", "'a b' can't be: a name has 1 to 200 characters of A-Z a-z 0-9 . _ -." },
        { "-NameTemplate '{Base}-x'", "'{Base}' is no placeholder: there are {BaseName}, {Extension} and {Hash}." },
    };

    [Theory]
    [MemberData(nameof(TypedAndTold))]
    public void What_does_not_go_together_is_said_once_before_any_call(string typed, string id, string message)
    {
        AddBucket();

        RunResult result = Run($"try {{ $args[0] | Start-TranscriptionJob -BucketName media {typed} }} catch {{ $_ }}", (object)Files("a.mp3", "b.mp3"));

        var error = (ErrorRecord)Assert.Single(result.WithoutErrors().Output).BaseObject;
        Assert.Equal(id + Id, error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.InvalidArgument, error.CategoryInfo.Category);
        Assert.Equal(message, error.Exception.Message);
        Assert.Empty(Sandbox.Requests.All);
    }

    [Theory]
    [MemberData(nameof(TypedAndOutOfRange))]
    public void What_the_service_does_not_take_is_said_before_any_call(string typed, string message)
    {
        RunResult result = Run($"Start-TranscriptionJob s3://m/a.mp3 -LanguageCode en-US {typed}");

        Assert.Equal("ParameterArgumentValidationError" + Id, result.Error.FullyQualifiedErrorId);
        Assert.EndsWith($"'. {message}", result.Error.Exception.Message, StringComparison.Ordinal);
        Assert.Empty(Sandbox.Requests.All);
    }

    private static string Exclude(string one, string other) => $"-{one} and -{other} don't go together.";

    private static string Needs(string parameter, string needed) => $"-{parameter} needs -{needed}.";
}
