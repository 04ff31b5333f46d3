using DataAuditor.Models.Chat;
using DataAuditor.Models.Endpoints;
using DataAuditor.Models.Tests.Endpoints;

namespace DataAuditor.Models.Tests.Chat;

/// <summary>What becomes of questions when a service or its answers are faulty.</summary>
public sealed class ChatJudgeFaultTests : ChatJudgeScenario
{
    [Fact]
    public async Task Comes_back_to_a_busy_service_when_that_says_so()
    {
        await using var service = await FakeService.Start(request => request.Number switch
        {
            1 => request.Send("slow down", status: 429, ("Retry-After", "20")),
            2 => request.Send("oops", status: 503),
            _ => request.Score(4),
        });
        using var judge = Judge(service);
        Assert.Equal(4, Assert.Single(judge.Run([Question("text")], default)).Score);
        Assert.InRange(Time.Pauses[0].TotalSeconds, 20, 21);
        Assert.InRange(Time.Pauses[1].TotalSeconds, 1, 2);
        Assert.Equal((3, 2), (judge.Usage.Calls, judge.Usage.Retries));
    }

    [Fact]
    public async Task Fails_the_record_that_the_service_fails_at_every_attempt()
    {
        await using var service = await FakeService.Start(request =>
            request.User.Contains("deadly", StringComparison.Ordinal) ? request.Send("crashed", status: 500) : request.Score(4));
        using var judge = Judge(service);
        var answers = judge.Run([Question("harmless"), Question("deadly")], default);
        Assert.Equal(new JudgeAnswer(4, 0, "because"), answers[0]);
        Assert.Equal(JudgeAnswer.Failed($"{service.Url}v1/chat/completions answered 500: crashed"), answers[1]);
    }

    [Fact]
    public async Task Is_unusable_when_the_service_is_down()
    {
        await using var service = await FakeService.Start(request => request.Send("maintenance", status: 503));
        using var judge = Judge(service);
        var down = Assert.Throws<ModelException>(() => judge.Run([Question("a"), Question("b")], default));
        Assert.Equal($"the judge answered none of 2 questions; the first failed with: {service.Url}v1/chat/completions answered 503: maintenance", down.Message);
    }

    [Fact]
    public void Is_unusable_where_nobody_listens()
    {
        using var judge = ChatJudge.At(new Endpoint(new Uri("http://127.0.0.1:1/v1")), "tiny", Options, Time);
        Assert.Throws<ModelException>(() => judge.Run([Question("a")], default));
        Assert.Equal(Options.Calls.Attempts, judge.Usage.Calls);
    }

    [Fact]
    public async Task Is_unusable_at_the_first_refusal()
    {
        await using var service = await FakeService.Start(request => request.Send("no such model", status: 404));
        using var judge = Judge(service, Options with { Calls = Options.Calls with { Concurrency = 1 } });
        var refused = Assert.Throws<ModelException>(() => judge.Run([Question("a"), Question("b")], default));
        Assert.EndsWith("answered 404: no such model", refused.Message, StringComparison.Ordinal);
        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("I would say 4.")]
    [InlineData("""{"reason": "good", "score": 4""")]
    [InlineData("""{"reason": "good", "score": 6}""")]
    [InlineData("""{"reason": "good", "score": "4"}""")]
    [InlineData("""{"score": 4}""")]
    public async Task Asks_once_more_after_a_useless_answer_and_says_what_was_wrong(string useless)
    {
        await using var service = await FakeService.Start(request => request.Number == 1 ? request.Complete(useless) : request.Score(4));
        using var judge = Judge(service);
        Assert.Equal(4, Assert.Single(judge.Run([Question("text")], default)).Score);
        Assert.DoesNotContain("An earlier answer was of no use", service.Requests[0].System, StringComparison.Ordinal);
        Assert.Contains("An earlier answer was of no use: the answer", service.Requests[1].System, StringComparison.Ordinal);
        Assert.Equal(service.Requests[0].User, service.Requests[1].User);
    }

    [Theory]
    [InlineData("""{"reason": "good", "score": 5.01}""", "the answer's score 5.01 is not on the scale from 1 to 5")]
    [InlineData("""{"reason": "good"}""", "the answer has no 'score'")]
    [InlineData("4", "the answer is not a JSON object")]
    public async Task Fails_the_record_with_two_useless_answers_and_no_other(string useless, string problem)
    {
        await using var service = await FakeService.Start(request =>
            request.User.Contains("odd", StringComparison.Ordinal) ? request.Complete(useless) : request.Score(2));
        using var judge = Judge(service);
        Assert.Equal([new JudgeAnswer(2, 0, "because"), JudgeAnswer.Failed(problem)], judge.Run([Question("plain"), Question("odd")], default));
        Assert.Equal(3, service.Requests.Count);
    }

    [Theory]
    [InlineData("{", "no JSON: {")]
    [InlineData("""{"choices": []}""", "has no message of a chat completion")]
    [InlineData("""{"error": "model is loading"}""", "has no message of a chat completion")]
    [InlineData("[]", "has no message of a chat completion")]
    public async Task Fails_the_record_when_the_service_itself_talks_nonsense_twice(string nonsense, string problem)
    {
        await using var service = await FakeService.Start(request => request.Send(nonsense));
        using var judge = Judge(service);
        Assert.EndsWith(problem, Assert.Single(judge.Run([Question("text")], default)).Error, StringComparison.Ordinal);
        Assert.Equal(2, service.Requests.Count);
    }

    [Fact]
    public async Task Is_unusable_when_it_answers_many_questions_and_all_uselessly()
    {
        await using var service = await FakeService.Start(request => request.Complete("no idea"));
        using var judge = Judge(service);
        Assert.All(judge.Run([.. Enumerable.Range(0, 19).Select(number => Question($"text {number}"))], default), answer => Assert.NotNull(answer.Error));
        var unfit = Assert.Throws<ModelException>(() => judge.Run([.. Enumerable.Range(0, 20).Select(number => Question($"text {number}"))], default));
        Assert.Equal("the judge answered none of 20 questions; the first failed with: the answer is not one JSON object and nothing else", unfit.Message);
    }

    [Fact]
    public async Task Fails_a_record_whose_answer_is_withheld()
    {
        await using var service = await FakeService.Start(request => request.Complete("", finish: "content_filter"));
        using var judge = Judge(service);
        Assert.Equal("the service's content filter withheld the answer", Assert.Single(judge.Run([Question("text")], default)).Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"choices": [{"message": {"content": "{\"reason\": \"hangs""")]
    public async Task Asks_anew_when_an_answer_does_not_come_or_does_not_end(string beginning)
    {
        await using var service = await FakeService.Start(async request =>
        {
            if (request.Number > 1)
            {
                await request.Score(4);
                return;
            }

            if (beginning.Length > 0) await request.Begin(beginning);
            Time.PassLimits();
            await request.Hang();
        });
        using var judge = Judge(service);
        Assert.Equal(4, Assert.Single(judge.Run([Question("text")], default)).Score);
        Assert.Single(Time.Pauses);
    }

    [Fact]
    public async Task Says_thatTime_was_up()
    {
        await using var service = await FakeService.Start(request =>
        {
            Time.PassLimits();
            return request.Hang();
        });
        using var judge = Judge(service);
        var down = Assert.Throws<ModelException>(() => judge.Run([Question("text")], default));
        Assert.EndsWith("the service gave no whole answer in time; the limit is 60 s", down.Message, StringComparison.Ordinal);
        Assert.Equal(Options.Calls.Attempts, service.Requests.Count);
    }

    [Fact]
    public async Task Stops_when_it_is_told_to()
    {
        using var stop = new CancellationTokenSource();
        var aborted = new TaskCompletionSource();
        await using var service = await FakeService.Start(async request =>
        {
            await stop.CancelAsync();
            await request.Hang();
            aborted.TrySetResult();
        });
        using var judge = Judge(service, Options with { Calls = Options.Calls with { Concurrency = 1 } });
        Assert.Throws<OperationCanceledException>(() => judge.Run([Question("a"), Question("b")], stop.Token));
        await aborted.Task.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task Fails_a_record_of_which_one_repeat_fails()
    {
        await using var service = await FakeService.Start(request => (int)request.Json["seed"]! == 43 ? request.Complete("?") : request.Score(2));
        using var judge = Judge(service, Options with { Repeats = 3 });
        Assert.Equal("the answer is not one JSON object and nothing else", Assert.Single(judge.Run([Question("text")], default)).Error);
    }

    [Fact]
    public void Is_unusable_when_a_client_breaks()
    {
        using var judge = new ChatJudge(new OwnChatClient(() => throw new InvalidOperationException("no session")), Options, Time);
        var broken = Assert.Throws<ModelException>(() => judge.Run([Question("text")], default));
        Assert.Equal("the chat client failed with InvalidOperationException: no session", broken.Message);
    }
}
