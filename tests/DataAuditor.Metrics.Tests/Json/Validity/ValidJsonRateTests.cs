using DataAuditor.Metrics.Json.Validity;

namespace DataAuditor.Metrics.Tests.Json.Validity;

public sealed class ValidJsonRateTests
{
    private static readonly string[] Toy =
    [
        Run.Record(("output", "{\"a\":1}")), Run.Record(("output", "{\"a\":1,\"a\":2}")), Run.Record(("output", "```json\n{}\n```")), Run.Record(("output", "no")),
    ];

    [Fact]
    public void Is_the_share_of_documents_that_are_JSON()
    {
        var score = Run.Score(new ValidJsonRate(), Toy);

        Assert.Equal(0.5, score.Value);
        Assert.Equal("wilson", score.Interval!.Value.Method);
        Assert.Equal([("recoverable", 0.25), ("repeated-names", 0.25)], score.Parts.Select(part => (part.Name, part.Value)));
        Assert.Equal([2, 3], score.Evidence.Select(exhibit => exhibit.Record));
    }

    [Fact]
    public void Finds_fault_with_what_is_no_JSON() => Assert.Equal([0, 0, 1, 1], Run.Faults(new ValidJsonRate(), Toy));

    [Fact]
    public void Is_worst_without_records() => Assert.Equal(0, Run.Score(new ValidJsonRate()).Value);
}
