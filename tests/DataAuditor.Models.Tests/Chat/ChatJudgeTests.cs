using DataAuditor.Models.Chat;
using DataAuditor.Models.Endpoints;
using DataAuditor.Models.Tests.Endpoints;

namespace DataAuditor.Models.Tests.Chat;

/// <summary>What a judge asks and how it counts.</summary>
public sealed class ChatJudgeTests : ChatJudgeScenario
{
    [Fact]
    public async Task Answers_in_the_order_of_the_questions_whoever_is_answered_first()
    {
        var last = new TaskCompletionSource();
        await using var service = await FakeService.Start(async request =>
        {
            var score = request.User.Contains("text 4", StringComparison.Ordinal) ? 4 : request.User.Contains("text 3", StringComparison.Ordinal) ? 3 : 2;
            if (score == 4) last.TrySetResult();
            else await last.Task;
            await request.Score(score, $"it is {score}");
        });
        using var judge = Judge(service);
        Assert.Equal(
            [new JudgeAnswer(2, 0, "it is 2"), new JudgeAnswer(3, 0, "it is 3"), new JudgeAnswer(4, 0, "it is 4")],
            judge.Run([Question("text 2"), Question("text 3"), Question("text 4")], default));
    }

    [Fact]
    public async Task Asks_nothing_when_there_is_no_question()
    {
        await using var service = await FakeService.Start(request => request.Score(3));
        using var judge = Judge(service);
        Assert.Empty(judge.Run([], default));
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task Asks_for_what_its_settings_say()
    {
        await using var service = await FakeService.Start(request => request.Score(3));
        using var judge = Judge(service, Options with { Temperature = 0.7f, Seed = 5 });
        judge.Run([Question("text")], default);
        var asked = service.Requests[0];
        Assert.Equal("/v1/chat/completions", asked.Address);
        Assert.Equal("tiny", (string)asked.Json["model"]!);
        Assert.Equal("0.7", asked.Json["temperature"]!.ToJsonString());
        Assert.Equal(5, (int)asked.Json["seed"]!);
        Assert.Equal(["system", "user"], asked.Json["messages"]!.AsArray().Select(message => (string)message!["role"]!));
        var schema = asked.Json["response_format"]!["json_schema"]!["schema"]!;
        Assert.Equal((1, 5), ((int)schema["properties"]!["score"]!["minimum"]!, (int)schema["properties"]!["score"]!["maximum"]!));
        Assert.Equal($"chat judge tiny at {service.Url}v1, repeats 1, temperature 0.7, seed 5", judge.Description);
    }

    [Theory]
    [InlineData(AnswerFormat.JsonObject, """{"type":"json_object"}""")]
    [InlineData(AnswerFormat.Text, null)]
    public async Task Demands_less_of_services_that_know_less(AnswerFormat format, string? demand)
    {
        await using var service = await FakeService.Start(request => request.Score(3));
        using var judge = Judge(service, Options with { Format = format, Temperature = null });
        judge.Run([Question("text")], default);
        Assert.Equal(demand, service.Requests[0].Json["response_format"]?.ToJsonString());
        Assert.Null(service.Requests[0].Json["temperature"]);
    }

    [Fact]
    public async Task Never_has_more_requests_under_way_than_allowed_even_from_several_threads()
    {
        using var full = new SemaphoreSlim(0);
        await using var service = await FakeService.Start(async request =>
        {
            // The first two wait for each other: as many as are allowed are indeed under way at once.
            if (request.Number <= 2) full.Release();
            if (request.Number == 1) await Both(full);
            await request.Score(3);
        });
        using var judge = Judge(service, Options with { Calls = Options.Calls with { Concurrency = 2 } });
        await Task.WhenAll(Enumerable.Range(0, 3).Select(thread => Task.Run(
            () => judge.Run([.. Enumerable.Range(0, 10).Select(number => Question($"text {thread} {number}"))], default))));
        Assert.Equal(2, service.Peak);
        Assert.Equal(30, service.Requests.Count);
    }

    [Fact]
    public async Task Says_how_far_repeats_lie_apart()
    {
        await using var service = await FakeService.Start(request => request.Score(new[] { 1, 2, 4.5 }[(int)request.Json["seed"]! - 42], $"seed {request.Json["seed"]}"));
        using var judge = Judge(service, Options with { Repeats = 3 });
        var answer = Assert.Single(judge.Run([Question("text")], default));
        Assert.Equal((2.5, 3.25, "seed 42"), (answer.Score, answer.Variance, answer.Reason));
        Assert.Equal(3, service.Requests.Count);
    }

    [Fact]
    public async Task Tells_tokens_and_cost()
    {
        await using var service = await FakeService.Start(request => request.Score(3));
        using var judge = Judge(service, Options with { Prices = new TokenPrices(InputPer1000: 0.5m, OutputPer1000: 2m) });
        judge.Run([Question("a"), Question("b")], default);
        Assert.Equal(new ServiceUsage(2, 0, 200, 20, UncountedAnswers: 0, Cost: 0.14m, IsEstimate: false), judge.Usage);
    }

    [Fact]
    public async Task Says_of_how_many_answers_the_tokens_are_unknown()
    {
        await using var service = await FakeService.Start(request => request.Send("""{"choices": [{"message": {"content": "{\"reason\": \"x\", \"score\": 3}"}}]}"""));
        using var judge = Judge(service);
        judge.Run([Question("a")], default);
        Assert.Equal(new ServiceUsage(1, 0, 0, 0, UncountedAnswers: 1, Cost: null, IsEstimate: false), judge.Usage);
    }

    [Fact]
    public async Task Sends_nothing_in_a_dry_run_and_says_what_it_would()
    {
        await using var service = await FakeService.Start(request => request.Score(3));
        using var judge = Judge(service, Options with { DryRun = true, Repeats = 3, Prices = new TokenPrices(1, 1) });
        var answers = judge.Run([Question("a"), Question("b")], default);
        Assert.All(answers, answer => Assert.Equal("the judge was not asked: this is a dry run", answer.Error));
        Assert.Empty(service.Requests);
        var usage = judge.Usage;
        Assert.True(usage.IsEstimate);
        Assert.Equal((6, 6 * 60), (usage.Calls, usage.OutputTokens));
        Assert.InRange(usage.InputTokens, 6 * 200, 6 * 600);
        Assert.Equal((usage.InputTokens + usage.OutputTokens) / 1000m, usage.Cost);
    }

    [Fact]
    public void Works_over_any_chat_client()
    {
        using var judge = new ChatJudge(new OwnChatClient(() => """{"reason": "own", "score": 2}"""), Options, Time);
        Assert.Equal([new JudgeAnswer(2, 0, "own")], judge.Run([Question("text")], default));
        Assert.Equal("chat judge of unknown name at an unknown address, repeats 1, temperature 0, seed 42", judge.Description);
    }

    [Fact]
    public void Is_refused_settings_that_make_no_sense()
    {
        using var client = new OwnChatClient(() => "");
        Assert.Throws<ModelException>(() => new ChatJudge(client, Options with { Repeats = 0 }));
        Assert.Throws<ModelException>(() => new ChatJudge(client, Options with { Calls = Options.Calls with { Attempts = 0 } }));
    }

    private static async Task Both(SemaphoreSlim arrived)
    {
        await arrived.WaitAsync();
        await arrived.WaitAsync();
    }
}
