using System.Text.Json.Nodes;
using DataAuditor.Models.Tests.Endpoints;

namespace DataAuditor.Cli.Tests.Models;

/// <summary>Models that are services, from the manifest to the report.</summary>
public sealed class ServiceTests : IDisposable
{
    private const string Intent = "text.faithfulness.pres-intent";

    private const string Grammar = "text.validity.gar";

    private readonly TextAudit _audit = new();

    public void Dispose() => _audit.Dispose();

    [Fact]
    public async Task A_judge_is_asked_for_each_record_and_what_it_took_stands_in_the_report()
    {
        await using var service = await FakeService.Start(request => request.Score(request.User.Contains("other", StringComparison.Ordinal) ? 0 : 1));
        Judge(service, """, "inputPrice": 2, "outputPrice": 10""");
        var outcome = _audit.Run(("JUDGE_KEY", "a-secret"));

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Equal(2.0 / 3, _audit.Values()[Intent], 1e-12);
        Assert.Equal(3, service.Requests.Count);
        Assert.All(service.Requests, request => Assert.Equal("Bearer a-secret", request.Authorization));
        var usage = _audit.Report()["models"]![0]!["usage"]!;
        Assert.Equal((3, 300, 30), ((int)usage["calls"]!, (int)usage["inputTokens"]!, (int)usage["outputTokens"]!));
        Assert.Equal(0.9, (double)usage["cost"]!, 1e-12);
        Assert.DoesNotContain("a-secret", _audit.Report().ToJsonString() + outcome.Output + outcome.Error, StringComparison.Ordinal);
    }

    // By each of three criteria, and the answer of the second record is worse by all of them.
    [Fact]
    public async Task A_judge_rates_each_answer_by_each_criterion()
    {
        const string Quality = "reasoning.fidelity.judge-quality";
        using var audit = new TextAudit { Modality = "reasoning" };
        await using var service = await FakeService.Start(request => request.Score(request.User.Contains("Because.", StringComparison.Ordinal) ? 2 : 5));
        audit.Configure(
            $$"""{ "judge": { "chat": "{{service.Url}}v1", "model": "tiny" } }""",
            ["""{"question": "1+1?", "steps": ["One and one are two."], "answer": 2}""", """{"question": "2+2?", "steps": ["Because."], "answer": "5"}"""],
            [Quality]);
        var outcome = audit.Run();

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Equal(3.5, audit.Values()[Quality], 1e-12);
        Assert.Equal(6, service.Requests.Count);
    }

    [Fact]
    public async Task A_dry_run_asks_nothing_and_says_what_it_would_take()
    {
        await using var service = await FakeService.Start(request => request.Score(1));
        Judge(service, """, "dryRun": true""");
        var outcome = _audit.Run(("JUDGE_KEY", "a-secret"));

        Assert.Equal(1, outcome.ExitCode);
        Assert.Empty(service.Requests);
        Assert.Contains($"error DA1003: {Intent} cannot be measured", outcome.Error, StringComparison.Ordinal);
        var usage = _audit.Report()["models"]![0]!["usage"]!;
        Assert.Equal((3, true), ((int)usage["calls"]!, (bool)usage["isEstimate"]!));
    }

    [Fact]
    public async Task A_second_run_asks_only_what_is_new()
    {
        await using var service = await FakeService.Start(request => request.Send("""{"score": 0.75}"""));
        Endpoint(service, "One.", "Two.");
        Assert.True(_audit.Run() is { ExitCode: 0 }, "the first run");
        Assert.Equal(2, service.Requests.Count);
        var first = _audit.Values()[Grammar];

        Assert.Equal(0, _audit.Run().ExitCode);
        Assert.Equal(2, service.Requests.Count);
        Assert.Equal(first, _audit.Values()[Grammar]);

        Endpoint(service, "One.", "Two.", "Three.");
        Assert.Equal(0, _audit.Run().ExitCode);
        Assert.Equal(3, service.Requests.Count);
    }

    [Fact]
    public async Task Two_processes_share_one_cache()
    {
        await using var service = await FakeService.Start(request => request.Send("""{"score": 0.75}"""));
        string[] sentences = [.. Enumerable.Range(0, 200).Select(number => $"Sentence {number}.")];
        Endpoint(service, sentences);
        using var one = _audit.Start("one");
        using var other = _audit.Start("other");
        var outcomes = await Task.WhenAll(Task.Run(() => Tool.Finish(one)), Task.Run(() => Tool.Finish(other)));

        Assert.All(outcomes, outcome => Assert.True(outcome.ExitCode == 0, outcome.Error));
        Assert.InRange(service.Requests.Count, 200, 400);
        var asked = service.Requests.Count;
        Assert.Equal(0, _audit.Run().ExitCode);
        Assert.Equal(asked, service.Requests.Count);
    }

    private void Judge(FakeService service, string more) => _audit.Configure(
        $$"""{ "judge": { "chat": "{{service.Url}}v1", "model": "tiny", "keyVariable": "JUDGE_KEY"{{more}} } }""",
        [
            """{"original": "The cat sat.", "text": "A cat was sitting."}""",
            """{"original": "The dog ran.", "text": "Something other."}""",
            """{"original": "It rained.", "text": "Rain fell."}""",
        ],
        [Intent]);

    private void Endpoint(FakeService service, params string[] sentences) => _audit.Configure(
        $$"""{ "acceptability": { "endpoint": "{{service.Url}}", "body": { "text": "{text}" }, "score": "/score" } }""",
        sentences.Select(sentence => new JsonObject { ["text"] = sentence }.ToJsonString()),
        [Grammar]);
}
