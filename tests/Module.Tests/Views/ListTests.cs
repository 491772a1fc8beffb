using System.Text.Json.Nodes;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Views;

/// <summary>The list views. The engine of the tests has no Format-List, so that the tables are taken away first.</summary>
public sealed class ListTests : ViewTest
{
    [Fact]
    public void A_detail_tells_all_that_there_is_and_shortens_links()
    {
        Sandbox.AddJob(new JobDefinition("call-0001")
        {
            CreationTime = Noon,
            QueuedFor = TimeSpan.FromSeconds(10),
            RunsFor = TimeSpan.FromSeconds(90),
            Overrides = JsonNode.Parse(
                """
                {
                  "LanguageOptions": ["en-US", "de-DE"], "IdentifyLanguage": true, "IdentifiedLanguageScore": 0.9842, "LanguageCode": "en-US",
                  "Media": { "MediaFileUri": "s3://media/call-0001.mp3" }, "MediaFormat": "mp3", "MediaSampleRateHertz": 44100,
                  "Transcript": { "TranscriptFileUri": "https://host/t.json?X-Amz-Signature=hush", "RedactedTranscriptFileUri": "https://host/r.json?X-Amz-Signature=hush" },
                  "Subtitles": { "Formats": ["vtt", "srt"], "SubtitleFileUris": ["https://host/s.vtt?X-Amz-Signature=hush", "https://host/s.srt?X-Amz-Signature=hush"] },
                  "Settings": { "ShowSpeakerLabels": true, "MaxSpeakerLabels": 2, "ChannelIdentification": false, "ShowAlternatives": false },
                  "ContentRedaction": { "RedactionType": "PII", "RedactionOutput": "redacted" },
                  "ModelSettings": { "LanguageModelName": "model" },
                  "JobExecutionSettings": { "AllowDeferredExecution": true, "DataAccessRoleArn": "arn" },
                  "ToxicityDetection": [{ "ToxicityCategories": ["ALL"] }],
                  "Tags": [{ "Key": "team", "Value": "support" }]
                }
                """)!.AsObject(),
        });

        AssertLooks(
            $$"""
            TranscriptionJobName   : call-0001
            TranscriptionJobStatus : COMPLETED
            Language               : en-US (98%)
            LanguageOptions        : {en-US, de-DE}
            CreationTime           : {{LocalTime(Noon)}}
            StartTime              : {{LocalTime(Noon.AddSeconds(10))}}
            CompletionTime         : {{LocalTime(Noon.AddSeconds(100))}}
            Took                   : 0:01:40
            Media                  : s3://media/call-0001.mp3
            MediaFormat            : mp3
            MediaSampleRateHertz   : 44100
            Transcript             : https://host/t.json?...
            RedactedTranscript     : https://host/r.json?...
            Subtitles              : https://host/s.vtt?...
                                     https://host/s.srt?...
            Settings               : speakers (2)
            ContentRedaction       : PII (redacted)
            ModelSettings          : model
            JobExecutionSettings   : may queue
            ToxicityDetection      : {ALL}
            Tags                   : {team=support}
            """,
            ShowLists("Get-TranscriptionJobDetail call-0001"));
    }

    [Fact]
    public void What_is_empty_is_left_out()
    {
        Sandbox.AddJob(new JobDefinition("call-0002")
        {
            CreationTime = Noon,
            RunsFor = TimeSpan.FromSeconds(5),
            FailureReason = "Unsupported media format. Transcribe takes AMR, FLAC, M4A, MP3, MP4, Ogg, WebM and WAV.",
        });

        AssertLooks(
            $"""
            TranscriptionJobName   : call-0002
            TranscriptionJobStatus : FAILED
            FailureReason          : Unsupported media format. Transcribe takes AMR, FLAC,
                                     M4A, MP3, MP4, Ogg, WebM and WAV.
            Language               : en-US
            CreationTime           : {LocalTime(Noon)}
            StartTime              : {LocalTime(Noon)}
            CompletionTime         : {LocalTime(Noon.AddSeconds(5))}
            Took                   : 0:00:05
            Media                  : s3://media/audio.wav
            """,
            ShowLists("Get-TranscriptionJobDetail call-0002"));
        AssertLooks(
            $"""
            TranscriptionJobName   : call-0002
            TranscriptionJobStatus : FAILED
            FailureReason          : Unsupported media format. Transcribe takes AMR, FLAC,
                                     M4A, MP3, MP4, Ogg, WebM and WAV.
            Language               : en-US
            CreationTime           : {LocalTime(Noon)}
            StartTime              : {LocalTime(Noon)}
            CompletionTime         : {LocalTime(Noon.AddSeconds(5))}
            Took                   : 0:00:05
            OutputLocationType     : SERVICE_BUCKET
            """,
            ShowLists("Find-TranscriptionJob"));
    }

    [Fact]
    public void A_file_tells_its_whole_path()
    {
        Sandbox.AddJob(new JobDefinition("a") { Transcript = ObjectContent.FromText("{}") });
        string folder = Directory.CreateDirectory(Folder.Combine("x")).FullName;
        Session.Host.Width = 200;

        AssertLooks(
            $"""
            TranscriptionJobName : a
            OutputType           : Transcript
            Length               : 2
            FullName             : {Path.Combine(folder, "a.json")}
            """,
            ShowLists("Save-TranscriptionOutput a -Destination $args[0]", folder));
    }

    /// <summary>The list view is the one that is left when the format file has no tables.</summary>
    private string ShowLists(string script, params object?[] arguments)
    {
        var formats = System.Xml.Linq.XDocument.Parse(Repository.ReadText("formats/TranscribeJobTools.Format.ps1xml"));
        formats.Descendants("View").Where(view => view.Element("TableControl") is not null).ToList().ForEach(view => view.Remove());
        string file = Folder.Combine("lists.format.ps1xml");
        formats.Save(file);
        Run("Remove-Module TranscribeJobTools; Import-Module $args[0]", WithFormats(file)).WithoutErrors();
        return Show(script, arguments);
    }

    private string WithFormats(string file)
    {
        string manifest = Repository.ReadText("TranscribeJobTools.psd1")
            .Replace("'bin/", $"'{Repository.Root}/bin/", StringComparison.Ordinal)
            .Replace("'formats/TranscribeJobTools.Format.ps1xml'", $"'{file}'", StringComparison.Ordinal)
            .Replace("'formats/", $"'{Repository.Root}/formats/", StringComparison.Ordinal);
        string path = Folder.Combine("TranscribeJobTools.psd1");
        File.WriteAllText(path, manifest);
        return path;
    }
}
