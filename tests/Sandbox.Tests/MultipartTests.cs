namespace TranscribeJobTools.Sandbox.Tests;

public sealed class MultipartTests : SandboxTest
{
    private static readonly byte[] s_first = [.. Enumerable.Repeat((byte)'a', 5 * 1024 * 1024)];
    private static readonly byte[] s_last = [.. "the end"u8];

    private S3Bucket Bucket => Sandbox.AddBucket("mine");

    private async Task<string> CreateAsync(params (string Name, string Value)[] headers)
    {
        _ = Bucket;
        await SendAsync(HttpMethod.Post, "/mine/a?uploads", [], null, headers);
        return Sandbox.Requests.Of("CreateMultipartUpload")[^1].UploadId!;
    }

    private Task<Answer> PartAsync(string id, int number, byte[] body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Put, $"/mine/a?partNumber={number}&uploadId={id}", body, null, headers);

    private Task<Answer> CompleteAsync(string id, params (int Number, string ETag)[] parts)
    {
        IEnumerable<string> listed = parts.Select(part => $"<Part><PartNumber>{part.Number}</PartNumber><ETag>{part.ETag}</ETag></Part>");
        string list = $"<CompleteMultipartUpload>{string.Concat(listed)}</CompleteMultipartUpload>";
        return SendAsync(HttpMethod.Post, $"/mine/a?uploadId={id}", System.Text.Encoding.UTF8.GetBytes(list));
    }

    private async Task<(string Id, string First, string Last)> UploadAsync(params (string Name, string Value)[] headers)
    {
        string id = await CreateAsync(headers);
        return (id, (await PartAsync(id, 1, s_first)).Header("ETag")!, (await PartAsync(id, 7, s_last)).Header("ETag")!);
    }

    [Fact]
    public async Task Parts_become_one_object_when_the_upload_is_completed()
    {
        (string id, string first, string last) = await UploadAsync(("Content-Type", "audio/mpeg"), ("x-amz-meta-k", "v"));
        Assert.Empty(Bucket.Keys);
        MultipartUpload upload = Assert.Single(Bucket.UnfinishedUploads);
        Assert.Equal([(1, 5_242_880L), (7, 7L)], upload.Parts.Select(part => (part.Number, part.Length)));

        Answer done = await CompleteAsync(id, (1, first), (7, last));
        // As md5sum gives it for the two sums, one after the other.
        Assert.Equal((200, "\"dc2bc882b07e1e67a48bed8997ce6caf-2\""), ((int)done.Status, done.Header("ETag")));
        Assert.Empty(Bucket.UnfinishedUploads);
        S3Object stored = Bucket.Find("a")!;
        Assert.Equal([.. s_first, .. s_last], stored.Content.ToArray());
        Assert.Equal(("audio/mpeg", "v"), (stored.ContentType, stored.Headers["x-amz-meta-k"]));
        Assert.Equal(
            [("CreateMultipartUpload", null, null), ("UploadPart", 1, 5_242_880L), ("UploadPart", 7, 7L), ("CompleteMultipartUpload", null, null)],
            Sandbox.Requests.All.Select(request => (request.Operation, request.PartNumber, request.ReceivedLength)));
        Assert.All(Sandbox.Requests.All, request => Assert.Equal(id, request.UploadId));
    }

    [Fact]
    public async Task Completing_once_more_is_answered_alike_and_with_other_parts_refused()
    {
        (string id, string first, string last) = await UploadAsync();
        await CompleteAsync(id, (1, first), (7, last));
        Assert.Equal(200, (int)(await CompleteAsync(id, (1, first), (7, last))).Status);
        Assert.Equal("NoSuchUpload", (await CompleteAsync(id, (1, first))).Error.Code);
        Assert.Equal("NoSuchUpload", (await PartAsync(id, 2, s_last)).Error.Code);
        Assert.Equal("NoSuchUpload", (await SendAsync(HttpMethod.Delete, $"/mine/a?uploadId={id}", [])).Error.Code);
    }

    [Fact]
    public async Task A_list_of_parts_that_does_not_fit_is_refused_and_the_upload_stays()
    {
        (string id, string first, string last) = await UploadAsync();
        string early = (await PartAsync(id, 3, s_last)).Header("ETag")!;
        Assert.Equal("InvalidPartOrder", (await CompleteAsync(id, (7, last), (1, first))).Error.Code);
        Assert.Equal("InvalidPart", (await CompleteAsync(id, (1, first), (2, last))).Error.Code);
        Assert.Equal("InvalidPart", (await CompleteAsync(id, (1, last), (7, last))).Error.Code);
        Assert.Equal("MalformedXML", (await CompleteAsync(id)).Error.Code);
        Answer small = await CompleteAsync(id, (1, first), (3, early), (7, last));
        Assert.Equal((400, "EntityTooSmall"), ((int)small.Status, small.Error.Code));
        Assert.Equal(("7", "5242880", "3"), (small.Xml("ProposedSize"), small.Xml("MinSizeAllowed"), small.Xml("PartNumber")));
        Assert.Equal("InvalidArgument", (await PartAsync(id, 10_001, s_last)).Error.Code);
        Assert.Empty(Bucket.Keys);
        Assert.Single(Bucket.UnfinishedUploads);
    }

    [Fact]
    public async Task Parts_carry_the_checksum_that_the_upload_was_announced_with()
    {
        string plain = await CreateAsync();
        Answer unexpected = await PartAsync(plain, 1, s_last, ("x-amz-checksum-crc32", "AAAAAA=="));
        Assert.Equal(
            ("InvalidRequest", "Checksum Type mismatch occurred, expected checksum Type: null, actual checksum Type: crc32"), unexpected.Error);

        string id = await CreateAsync(("x-amz-checksum-algorithm", "CRC32"));
        Assert.Equal(
            "Checksum Type mismatch occurred, expected checksum Type: crc32, actual checksum Type: null",
            (await PartAsync(id, 1, s_last)).Error.Message);
        string etag = (await PartAsync(id, 1, "123456789"u8.ToArray(), ("x-amz-checksum-crc32", "y/Q5Jg=="))).Header("ETag")!;
        Assert.Contains("It was missing for part 1 in the request.", (await CompleteAsync(id, (1, etag))).Error.Message, StringComparison.Ordinal);

        string whole = await CreateAsync(("x-amz-checksum-algorithm", "CRC32"), ("x-amz-checksum-type", "FULL_OBJECT"));
        etag = (await PartAsync(whole, 1, "123456789"u8.ToArray())).Header("ETag")!;
        Assert.Equal(200, (int)(await CompleteAsync(whole, (1, etag))).Status);
        Answer head = await FetchAsync(Sandbox.Url + "/mine/a", HttpMethod.Head, Signer("s3"), ("x-amz-checksum-mode", "ENABLED"));
        Assert.Equal(("y/Q5Jg==", "FULL_OBJECT"), (head.Header("x-amz-checksum-crc32"), head.Header("x-amz-checksum-type")));
    }

    [Fact]
    public async Task An_upload_can_be_listed_and_aborted()
    {
        (string id, _, _) = await UploadAsync();
        Answer parts = await FetchAsync($"{Sandbox.Url}/mine/a?uploadId={id}&max-parts=1", signer: Signer("s3"));
        Assert.Contains("<IsTruncated>true</IsTruncated>", parts.Text, StringComparison.Ordinal);
        Assert.Contains("<PartNumber>1</PartNumber>", parts.Text, StringComparison.Ordinal);
        Answer uploads = await FetchAsync(Sandbox.Url + "/mine?uploads", signer: Signer("s3"));
        Assert.Contains($"<UploadId>{id}</UploadId>", uploads.Text, StringComparison.Ordinal);
        Assert.Equal(204, (int)(await SendAsync(HttpMethod.Delete, $"/mine/a?uploadId={id}", [])).Status);
        Assert.Empty(Bucket.UnfinishedUploads);
        Assert.Equal("NoSuchUpload", (await CompleteAsync(id, (1, "x"))).Error.Code);
    }

    [Fact]
    public async Task Completing_can_fail_with_status_200()
    {
        (string id, string first, string last) = await UploadAsync();
        Sandbox.Faults.Add(new FaultRule(Fault.XmlErrorWithStatus200()) { Operation = "CompleteMultipartUpload", Times = 1 });
        Answer failed = await CompleteAsync(id, (1, first), (7, last));
        Assert.Equal((200, "InternalError"), ((int)failed.Status, failed.Error.Code));
        Assert.Empty(Bucket.Keys);
        Assert.Equal(200, (int)(await CompleteAsync(id, (1, first), (7, last))).Status);
    }
}
