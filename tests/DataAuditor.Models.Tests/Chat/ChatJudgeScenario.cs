using DataAuditor.Models.Chat;
using DataAuditor.Models.Endpoints;
using DataAuditor.Models.Tests.Endpoints;

namespace DataAuditor.Models.Tests.Chat;

/// <summary>A judge, a service and a clock for each test.</summary>
public abstract class ChatJudgeScenario
{
    protected static ValueRange Scale { get; } = new(1, 5);

    protected static ChatJudgeOptions Options { get; } = new();

    internal FakeTime Time { get; } = new(Options.Calls.Timeout);

    protected static JudgeQuestion Question(string revised) => new("intent-preserved.v1", [new("original", "original"), new("revised", revised)], Scale);

    internal ChatJudge Judge(FakeService service, ChatJudgeOptions? options = null) =>
        ChatJudge.At(new Endpoint(new Uri(service.Url, "v1")), "tiny", options ?? Options, Time);
}
