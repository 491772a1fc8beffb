using System.Management.Automation;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Saving;

public sealed class SaveChecksumTests : SaveTest
{
    private const string Whole = "0123456789abcdefghijk";

    public static TheoryData<string> Algorithms => ["CRC32", "CRC32C", "CRC64NVME", "SHA1", "SHA256"];

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void A_file_with_the_checksum_that_S3_gives_is_saved(string algorithm)
    {
        SandboxJob job = AddOwn(new ObjectChecksum(algorithm));

        Save("Save-TranscriptionOutput a").WithoutErrors();

        AssertSaved(("a.json", job.Outputs[0]));
        Assert.Single(Sandbox.Requests.Of("GetObject"));
    }

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void A_file_that_stays_damaged_is_an_error_that_says_by_which_checksum(string algorithm)
    {
        AddOwn(new ObjectChecksum(algorithm));
        Add(Fault.Corrupted());

        ErrorRecord error = AssertNothingSaved(Save("Save-TranscriptionOutput a"), "ChecksumMismatch");

        Assert.Matches(
            $"^The output of job 'a' came damaged from '{Sandbox.Url}/mine/a.json', twice: "
                + $"its {algorithm} checksum should be '[A-Za-z0-9+/]+=*', and is '[A-Za-z0-9+/]+=*'\\.$",
            error.ToString());
        Assert.Equal(ErrorCategory.InvalidResult, error.CategoryInfo.Category);
        Assert.StartsWith("Nothing was saved. Try again;", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(2, Sandbox.Requests.Of("GetObject").Count);
    }

    [Fact]
    public void A_file_that_comes_damaged_is_read_once_more_from_the_beginning()
    {
        SandboxJob job = AddOwn(new ObjectChecksum());
        Add(Fault.Corrupted(), times: 1);

        RunResult result = Save("Save-TranscriptionOutput a").WithoutErrors();

        AssertSaved(("a.json", job.Outputs[0]));
        Assert.Equal([21L], result.Values("Length"));
        Assert.Equal([null, null], Sandbox.Requests.Of("GetObject").Select(request => request.Range));
    }

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void What_came_by_two_connections_is_checked_as_a_whole(string algorithm)
    {
        SandboxJob job = AddOwn(new ObjectChecksum(algorithm));
        Add(Fault.Truncated(4), times: 1);

        Save("Save-TranscriptionOutput a").WithoutErrors();

        AssertSaved(("a.json", job.Outputs[0]));
        Assert.Equal([null, "bytes=4-"], Sandbox.Requests.Of("GetObject").Select(request => request.Range));
    }

    [Fact]
    public void What_was_damaged_by_the_second_connection_is_read_from_the_beginning()
    {
        SandboxJob job = AddOwn(new ObjectChecksum());
        Add(Fault.Truncated(4), times: 1);
        Add(Fault.Corrupted(), times: 1);

        Save("Save-TranscriptionOutput a").WithoutErrors();

        AssertSaved(("a.json", job.Outputs[0]));
        Assert.Equal([null, "bytes=4-", null], Sandbox.Requests.Of("GetObject").Select(request => request.Range));
    }

    [Theory]
    [InlineData("SHA256")]
    [InlineData("CRC32")]
    public void A_checksum_of_parts_says_nothing_of_the_whole(string algorithm)
    {
        SandboxJob job = AddOwn(new ObjectChecksum(algorithm, IsComposite: true));

        Save("Save-TranscriptionOutput a").WithoutErrors();

        AssertSaved(("a.json", job.Outputs[0]));
    }

    [Fact]
    public void A_checksum_that_comes_unasked_with_the_service_s_link_counts_too()
    {
        AddText("a", Whole);
        Add(Fault.WrongChecksum());

        AssertNothingSaved(Save("Save-TranscriptionOutput a"), "ChecksumMismatch");
    }

    [Fact]
    public void The_rest_goes_on()
    {
        AddOwn(new ObjectChecksum());
        SandboxJob other = AddText("b", Whole);
        Sandbox.Faults.Add(new FaultRule(Fault.Corrupted()) { Operation = "GetObject", JobName = "a" });

        RunResult result = Save("Save-TranscriptionOutput a, b");

        AssertSaved(("b.json", other.Outputs[0]));
        Assert.Equal(("ChecksumMismatch" + Id, (object)"a"), (result.Error.FullyQualifiedErrorId, result.Error.TargetObject));
    }

    private SandboxJob AddOwn(ObjectChecksum checksum)
    {
        SandboxJob job = Sandbox.AddJob(
            new JobDefinition("a") { OutputBucket = "mine", Transcript = ObjectContent.FromText(Whole) });
        job.Outputs[0].Stored.Checksum = checksum;
        return job;
    }

    private void Add(Fault fault, int times = int.MaxValue) =>
        Sandbox.Faults.Add(new FaultRule(fault) { Operation = "GetObject", Times = times });
}
