using System.Net;
using DataAuditor.Models.Endpoints;

namespace DataAuditor.Models.Tests.Endpoints;

public sealed class ServiceCallsTests
{
    private static readonly CallPolicy Policy = new();

    private readonly FakeTime _time = new(Policy.Timeout);

    private readonly UsageMeter _meter = new(prices: null);

    [Fact]
    public async Task Ask_a_busy_service_again_until_it_answers()
    {
        var calls = 0;
        Assert.Equal("done", await Calls().Ask("k", _ => ++calls < 4 ? throw Busy() : Task.FromResult("done"), default));
        Assert.Equal((4, 3), (_meter.Usage.Calls, _meter.Usage.Retries));
        Assert.Equal(3, _time.Pauses.Count);
        for (var pause = 0; pause < 3; pause++) Assert.InRange(_time.Pauses[pause].TotalSeconds, Math.Pow(2, pause) / 2, Math.Pow(2, pause));
    }

    [Fact]
    public async Task End_with_the_services_last_words_after_the_last_attempt()
    {
        var calls = 0;
        var failed = await Assert.ThrowsAsync<EndpointException>(() => Calls().Ask<int>("k", _ => throw Busy($"try {++calls}"), default));
        Assert.Equal((EndpointFault.Busy, "try 5"), (failed.Fault, failed.Message));
        Assert.Equal(4, _time.Pauses.Count);
    }

    [Fact]
    public async Task Pause_equally_long_in_every_run_with_the_same_seed()
    {
        var first = await PausesOf(seed: 1, key: "k");
        Assert.Equal(first, await PausesOf(seed: 1, key: "k"));
        Assert.NotEqual(first, await PausesOf(seed: 2, key: "k"));
        Assert.NotEqual(first, await PausesOf(seed: 1, key: "another"));
    }

    [Fact]
    public async Task Do_not_wait_longer_than_the_policy_allows()
    {
        var calls = 0;
        var failed = await Assert.ThrowsAsync<EndpointException>(() => Calls().Ask<int>(
            "k", _ => { calls++; throw new EndpointException(EndpointFault.Busy, "later") { RetryAfter = TimeSpan.FromHours(1) }; }, default));
        Assert.Equal("later", failed.Message);
        Assert.Equal(1, calls);
        Assert.Empty(_time.Pauses);
    }

    [Theory]
    [InlineData(nameof(EndpointFault.Refused), 1)]
    [InlineData(nameof(EndpointFault.Rejected), 1)]
    [InlineData(nameof(EndpointFault.Unreadable), 2)]
    public async Task Repeat_only_what_may_help(string fault, int times)
    {
        var calls = 0;
        await Assert.ThrowsAsync<EndpointException>(() => Calls().Ask<int>(
            "k", _ => { calls++; throw new EndpointException(Enum.Parse<EndpointFault>(fault), "no"); }, default));
        Assert.Equal(times, calls);
    }

    [Fact]
    public async Task Give_a_service_up_that_fails_many_requests_in_a_row()
    {
        var calls = Calls(Policy with { Attempts = 1, GiveUpAfter = 3 });
        Assert.Equal(EndpointFault.Busy, (await Failure(calls)).Fault);
        Assert.Equal(EndpointFault.Busy, (await Failure(calls)).Fault);
        var down = await Failure(calls);
        Assert.Equal(EndpointFault.Refused, down.Fault);
        Assert.Equal("the service failed 3 requests in a row, the last with: overloaded", down.Message);
    }

    [Fact]
    public async Task Count_failures_anew_after_an_answer()
    {
        var calls = Calls(Policy with { Attempts = 1, GiveUpAfter = 2 });
        await Failure(calls);
        await calls.Ask("k", _ => Task.FromResult(0), default);
        Assert.Equal(EndpointFault.Busy, (await Failure(calls)).Fault);
    }

    [Fact]
    public async Task End_in_time_with_a_client_that_never_looks_at_its_token()
    {
        var calls = Calls(Policy with { Attempts = 2 });
        var asked = 0;
        var waiting = calls.Ask("k", _ =>
        {
            if (++asked == 2) return Task.FromResult("late");

            ThreadPool.QueueUserWorkItem(_ => _time.PassLimits());
            return new TaskCompletionSource<string>().Task;
        }, default);
        Assert.Equal("late", await waiting.WaitAsync(TimeSpan.FromSeconds(60)));
    }

    [Fact]
    public async Task Take_the_time_limit_of_a_client_for_what_it_is()
    {
        var failed = await Assert.ThrowsAsync<EndpointException>(() => Calls().Ask<int>("k", _ => throw new TaskCanceledException(), default));
        Assert.Equal("the service gave no whole answer in time; the limit is 60 s", failed.Message);
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, 5)]
    [InlineData(HttpStatusCode.BadGateway, 5)]
    [InlineData(HttpStatusCode.BadRequest, 1)]
    [InlineData(HttpStatusCode.Unauthorized, 1)]
    [InlineData(null, 5)]
    public async Task Understand_a_client_that_speaks_in_exceptions_of_dotnet(HttpStatusCode? status, int times)
    {
        var calls = 0;
        await Assert.ThrowsAsync<EndpointException>(() => Calls().Ask<int>("k", _ => { calls++; throw new HttpRequestException("x", null, status); }, default));
        Assert.Equal(times, calls);
    }

    [Fact]
    public async Task End_all_others_with_the_first_fault()
    {
        var calls = Calls(Policy with { Concurrency = 2 });
        var others = new TaskCompletionSource();
        var failed = await Assert.ThrowsAsync<EndpointException>(() => calls.InOrder<int, int>(
            [0, 1, 2, 3],
            async (input, token) =>
            {
                if (input > 1) others.TrySetResult();
                if (input == 1) throw new EndpointException(EndpointFault.Refused, "wrong key");

                await Task.Delay(Timeout.Infinite, token);
                return input;
            },
            default));
        Assert.Equal("wrong key", failed.Message);
        Assert.False(others.Task.IsCompleted);
    }

    private static EndpointException Busy(string message = "overloaded") => new(EndpointFault.Busy, message);

    private static Task<EndpointException> Failure(ServiceCalls calls) =>
        Assert.ThrowsAsync<EndpointException>(() => calls.Ask<int>("k", _ => throw Busy(), default));

    private async Task<IReadOnlyList<TimeSpan>> PausesOf(ulong seed, string key)
    {
        var time = new FakeTime(Policy.Timeout);
        using var calls = new ServiceCalls(Policy, time, seed, _meter);
        await Assert.ThrowsAsync<EndpointException>(() => calls.Ask<int>(key, _ => throw Busy(), default));
        return time.Pauses;
    }

    private ServiceCalls Calls(CallPolicy? policy = null) => new(policy ?? Policy, _time, seed: 42, _meter);
}
