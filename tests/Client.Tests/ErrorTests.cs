using System.Net;
using Amazon.Runtime;
using Amazon.TranscribeService.Model;

namespace Amazon.TranscribeService.Tests;

public class ErrorTests
{
    public static TheoryData<Type, int> ModelledErrors => new(
        from type in new[]
        {
            typeof(BadRequestException), typeof(ConflictException), typeof(InternalFailureException),
            typeof(LimitExceededException), typeof(NotFoundException),
        }
        from status in new[] { 400, 404, 409, 429, 500 }
        select (type, status));

    [Theory]
    [MemberData(nameof(ModelledErrors))]
    public async Task The_code_in_the_body_makes_the_type_whatever_the_status(Type type, int status)
    {
        foreach (string code in new[] { type.Name, $"com.amazonaws.transcribe#{type.Name}", $"{type.Name}:http://internal/#x/" })
        {
            var error = await FailAsync($$"""{"__type":"{{code}}","Message":"It did not work."}""", status);

            AssertError(error, type, type.Name, "It did not work.", status);
        }
    }

    [Theory]
    [MemberData(nameof(ModelledErrors))]
    public async Task The_code_in_the_header_makes_the_type_whatever_the_status(Type type, int status)
    {
        foreach (string code in new[] { type.Name, $"ns#{type.Name}", $"{type.Name}:http://internal.amazon.com/coral/" })
        {
            var error = await FailAsync("""{"message":"It did not work."}""", status, ("x-amzn-ErrorType", code));

            AssertError(error, type, type.Name, "It did not work.", status);
        }
    }

    [Theory]
    [InlineData("AccessDeniedException", 400)]
    [InlineData("ExpiredTokenException", 403)]
    [InlineData("UnrecognizedClientException", 400)]
    [InlineData("ThrottlingException", 400)]
    [InlineData("ServiceUnavailable", 503)]
    [InlineData("ValidationException", 400)]
    public async Task An_error_without_a_type_of_its_own_keeps_its_code(string code, int status)
    {
        var error = await FailAsync($$"""{"__type":"com.amazon.coral#{{code}}","message":"Rate exceeded"}""", status);

        AssertError(error, typeof(AmazonTranscribeServiceException), code, "Rate exceeded", status);
    }

    [Theory]
    [InlineData("<html><body><h1>503 Service Temporarily Unavailable</h1></body></html>", 503)]
    [InlineData("", 502)]
    [InlineData("[]", 500)]
    [InlineData("{\"__type\":7,\"message\":null}", 500)]
    [InlineData("{\"__type\":\"Not", 500)]
    public async Task An_error_that_is_not_the_service_s_own_has_no_code(string body, int status)
    {
        var error = await FailAsync(body, status);

        string message = $"The service answered HTTP {status} ({(HttpStatusCode)status}) without an error code.";
        AssertError(error, typeof(AmazonTranscribeServiceException), "", message, status);
    }

    [Fact]
    public async Task An_error_without_a_text_is_told_by_its_code()
    {
        var error = await FailAsync("""{"__type":"NotFoundException"}""", 400);

        const string Message = "The service answered NotFoundException (HTTP 400) and said no more.";
        AssertError(error, typeof(NotFoundException), "NotFoundException", Message, 400);
    }

    [Theory]
    [InlineData("{\"TranscriptionJob\":{\"TranscriptionJobName\":\"ca")]
    [InlineData("")]
    [InlineData("<html>Sign in to the hotel's network</html>")]
    [InlineData("[]")]
    [InlineData("{\"TranscriptionJob\":{\"MediaSampleRateHertz\":\"many\"}}")]
    public async Task An_answer_that_cannot_be_read_is_not_taken_for_an_empty_one(string body)
    {
        await using var service = await FakeService.AnswerAsync(body);
        using var client = service.Client();

        var error = await Assert.ThrowsAsync<AmazonUnmarshallingException>(() => GetAsync(client));

        Assert.Equal(HttpStatusCode.OK, error.StatusCode);
        Assert.StartsWith("it can't be read: ", error.InnerException!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_operation_answers_errors()
    {
        await using var service = await FakeService.AnswerAsync("""{"__type":"ConflictException","Message":"taken"}""", 400);
        using var client = service.Client();
        var stop = TestContext.Current.CancellationToken;

        await Assert.ThrowsAsync<ConflictException>(() => client.GetTranscriptionJobAsync(new(), stop));
        await Assert.ThrowsAsync<ConflictException>(() => client.ListTranscriptionJobsAsync(new(), stop));
        await Assert.ThrowsAsync<ConflictException>(() => client.StartTranscriptionJobAsync(new(), stop));
        await Assert.ThrowsAsync<ConflictException>(() => client.DeleteTranscriptionJobAsync(new(), stop));
        Assert.Equal(4, service.Requests.Count);
    }

    private static Task<GetTranscriptionJobResponse> GetAsync(AmazonTranscribeServiceClient client) =>
        client.GetTranscriptionJobAsync(
            new GetTranscriptionJobRequest { TranscriptionJobName = "call-1" }, TestContext.Current.CancellationToken);

    private static async Task<AmazonTranscribeServiceException> FailAsync(
        string body, int status, params (string Name, string Value)[] headers)
    {
        await using var service = await FakeService.AnswerAsync(body, status, headers);
        using var client = service.Client();
        return await Assert.ThrowsAnyAsync<AmazonTranscribeServiceException>(() => GetAsync(client));
    }

    private static void AssertError(AmazonTranscribeServiceException error, Type type, string code, string message, int status)
    {
        Assert.IsType(type, error);
        Assert.Equal(code, error.ErrorCode);
        Assert.Equal(message, error.Message);
        Assert.Equal((HttpStatusCode)status, error.StatusCode);
        Assert.Equal("request-1", error.RequestId);
    }
}
