using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Views;

/// <summary>A script that shows several kinds of things: after the first kind's table PowerShell shows the others' own properties.</summary>
public sealed class MixedOutputTests : ViewTest
{
    [Fact]
    public void What_matters_of_each_kind_is_shown()
    {
        Sandbox.AddJob(new JobDefinition("call-0001")
        {
            CreationTime = Noon,
            RunsFor = TimeSpan.FromSeconds(41),
            FailureReason = "Unsupported media format.",
        });
        Sandbox.AddJob(new JobDefinition("call-0002") { CreationTime = Noon, Transcript = ObjectContent.FromText("{}") });
        Session.Host.Width = 200;

        AssertLooks(
            $"""
            TranscriptionJobName       OutputType            Length File
            --------------------       ----------            ------ ----
            call-0002                  Transcript               2 B call-0002.json

            TranscriptionJobName   : call-0001
            TranscriptionJobStatus : FAILED
            Language               : en-US
            CreationTime           : {LocalTime(Noon)}
            CompletionTime         : {LocalTime(Noon.AddSeconds(41))}
            Failure                : Unsupported media format.
            Transcript             :
            Subtitles              :


            TranscriptionJobName   : call-0001
            TranscriptionJobStatus : FAILED
            Language               : en-US
            CreationTime           : {LocalTime(Noon)}
            CompletionTime         : {LocalTime(Noon.AddSeconds(41))}
            Failure                : Unsupported media format.
            """,
            Show(
                """
                Save-TranscriptionOutput call-0002 -Destination $args[0]
                Get-TranscriptionJobDetail call-0001
                Find-TranscriptionJob call-0001
                """,
                Folder.Path));
        AssertLooks(
            $"""
            TranscriptionJobName       Status      Language Created     Failure
            --------------------       ------      -------- -------     -------
            call-0002                  COMPLETED   en-US    {Noon.LocalDateTime:MM-dd HH:mm}

            TranscriptionJobName : call-0002
            OutputType           : Transcript
            Length               : 2
            FullName             : {Folder.Combine("call-0002.json")}
            """,
            Show("Find-TranscriptionJob call-0002; Save-TranscriptionOutput call-0002 -Destination $args[0] -Force", Folder.Path));
    }

    [Fact]
    public void What_is_for_the_screen_alone_is_no_property_of_the_objects()
    {
        AddJob("a");

        RunResult result = Run("Get-TranscriptionJobDetail a; Find-TranscriptionJob; Save-TranscriptionOutput a -Destination $args[0]", Folder.Path);

        Assert.All(
            result.WithoutErrors().Output,
            item =>
            {
                Assert.Equal(
                    item.BaseObject.GetType().GetProperties().Select(property => property.Name).Order(),
                    item.Properties.Select(property => property.Name).Order());
                Assert.DoesNotContain("\"Failure\"", System.Management.Automation.PSSerializer.Serialize(item), StringComparison.Ordinal);
            });
    }
}
