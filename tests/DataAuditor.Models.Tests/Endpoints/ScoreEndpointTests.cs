using System.Text.Json.Nodes;
using DataAuditor.Models.Endpoints;

namespace DataAuditor.Models.Tests.Endpoints;

public sealed class ScoreEndpointTests
{
    private const string Body = """{ "comment": { "text": "say: {text}", "kept": [1, true, null, "as it is"] } }""";

    private const string Pointer = "/scores/0/value";

    private static readonly ScoreEndpointOptions Options = new(Body, Pointer);

    private readonly FakeTime _time = new(Options.Calls.Timeout);

    [Fact]
    public async Task Gives_each_text_its_own_score_in_their_order()
    {
        var second = new TaskCompletionSource();
        await using var service = await FakeService.Start(async request =>
        {
            var text = (string)request.Json["comment"]!["text"]!;
            // The first text is answered after the second.
            if (text is "say: 0.25") await second.Task;
            else second.TrySetResult();
            await Score(request, text["say: ".Length..]);
        });
        using var endpoint = new ScoreEndpoint(new Endpoint(service.Url), Options, _time);
        Assert.Equal([0.25, 0.5, 1], endpoint.Run(["0.25", "0.5", "1"], default));
        Assert.Equal((3, 0), (endpoint.Usage.Calls, endpoint.Usage.Retries));
        Assert.Equal($"score {Pointer} of {service.Url}", endpoint.Description);
    }

    [Theory]
    [InlineData("\", \"injected\": \"")]
    [InlineData("{text} \\ \n \u0000 😀 ünï")]
    public async Task Sends_any_text_inside_its_string_and_the_rest_of_the_body_as_it_is(string text)
    {
        await using var service = await FakeService.Start(request => Score(request, "0"));
        using var endpoint = new ScoreEndpoint(new Endpoint(service.Url), Options, _time);
        endpoint.Run([text], default);
        var expected = new JsonObject { ["comment"] = new JsonObject { ["text"] = "say: " + text, ["kept"] = new JsonArray(1, true, null, "as it is") } };
        Assert.True(JsonNode.DeepEquals(expected, service.Requests[0].Json));
    }

    [Fact]
    public async Task Sends_half_a_surrogate_pair_as_the_replacement_character()
    {
        await using var service = await FakeService.Start(request => Score(request, "0"));
        using var endpoint = new ScoreEndpoint(new Endpoint(service.Url), Options, _time);
        endpoint.Run(["a\ud800b"], default);
        Assert.Equal("say: a\ufffdb", (string)service.Requests[0].Json["comment"]!["text"]!);
    }

    [Fact]
    public async Task Comes_back_when_the_service_says_so()
    {
        await using var service = await FakeService.Start(request =>
            request.Number == 1 ? request.Send("slow down", status: 429, ("Retry-After", "3")) : Score(request, "0.75"));
        using var endpoint = new ScoreEndpoint(new Endpoint(service.Url), Options, _time);
        Assert.Equal([0.75], endpoint.Run(["a"], default));
        Assert.InRange(Assert.Single(_time.Pauses).TotalSeconds, 3, 4);
        Assert.Equal((2, 1), (endpoint.Usage.Calls, endpoint.Usage.Retries));
    }

    [Theory]
    [InlineData("""{ "scores": [] }""", "has no number at /scores/0/value")]
    [InlineData("""{ "scores": [{ "value": "0.5" }] }""", "has no number at /scores/0/value")]
    [InlineData("""{ "scores": [{ "value": 1.5 }] }""", "scores 1.5, which is not from 0 to 1")]
    [InlineData("""{ "scores": [{ "value": 1e999 }] }""", "which is not from 0 to 1")]
    [InlineData("""{ "scores": [""", "no JSON")]
    public async Task Puts_no_score_in_place_of_one_that_is_none(string answer, string problem)
    {
        await using var service = await FakeService.Start(request => request.Send(answer));
        using var endpoint = new ScoreEndpoint(new Endpoint(service.Url), Options, _time);
        var unusable = Assert.Throws<ModelException>(() => endpoint.Run(["a"], default));
        Assert.Contains(problem, unusable.Message, StringComparison.Ordinal);
        Assert.Equal(2, service.Requests.Count);
    }

    [Fact]
    public async Task Shows_a_key_in_the_address_to_the_service_alone()
    {
        using var key = new KeyVariable("PARAMETER");
        await using var service = await FakeService.Start(request => request.Send($"denied: {request.Address}", status: 403));
        using var endpoint = new ScoreEndpoint(
            new Endpoint(new Uri(service.Url, "/score?version=2")) { KeyVariable = key.Name, KeyParameter = "key" }, Options, _time);
        var unusable = Assert.Throws<ModelException>(() => endpoint.Run(["a"], default));
        Assert.Equal("/score?version=2&key=" + Uri.EscapeDataString(key.Value), service.Requests[0].Address);
        Assert.Null(service.Requests[0].Authorization);
        Assert.Contains("denied: /score?version=2&key=[key]", unusable.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(key.Value, unusable + endpoint.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stops_when_it_is_told_to()
    {
        using var stop = new CancellationTokenSource();
        await using var service = await FakeService.Start(async request =>
        {
            await stop.CancelAsync();
            await request.Hang();
        });
        using var endpoint = new ScoreEndpoint(new Endpoint(service.Url), Options, _time);
        Assert.Throws<OperationCanceledException>(() => endpoint.Run(["a"], stop.Token));
    }

    [Theory]
    [InlineData("not JSON", Pointer)]
    [InlineData("""{ "{text}": "the name is no place for it" }""", Pointer)]
    [InlineData(Body, "scores")]
    public void Is_refused_settings_that_cannot_work(string body, string pointer) =>
        Assert.Throws<ModelException>(() => new ScoreEndpoint(new Endpoint(new Uri("http://127.0.0.1")), new ScoreEndpointOptions(body, pointer)));

    private static Task Score(FakeRequest request, string score) => request.Send($$"""{ "scores": [{ "value": {{score}} }] }""");
}
