using System.Text.Json;
using System.Text.Json.Nodes;
using DataAuditor.Metrics.Json.Utility;

namespace DataAuditor.Metrics.Tests.Json.Utility;

public sealed class TaskAccuracyTests
{
    [GoldenFact]
    public void Agrees_with_the_reference()
    {
        var golden = JsonNode.Parse(File.ReadAllText(GoldenFolder.PathOf("semi/json/golden_fields.json")))!["task_acc"]!;
        string[] records = [.. golden["cases"]!.AsArray().Select(item => Of((string)item!["json"]!, item["truth"]?.ToJsonString() ?? "null"))];

        Assert.Equal((double)golden["task_acc"]!, Run.Score(new TaskAccuracy(), records).Value);
        Assert.Equal(golden["expected_correct"]!.AsArray().Select(correct => 1 - (int)correct!), Run.Faults(new TaskAccuracy(), records));
    }

    [Theory]
    [InlineData("$.steps[-1].answer", "4", 1)]
    [InlineData("$.steps[*].answer", "[3,4]", 1)]
    [InlineData("$.steps[?@.last].answer", "4", 1)]
    [InlineData("/steps/1/answer", "4.0", 1)]
    [InlineData("/steps/2/answer", "4", 0)]
    [InlineData("$.steps[*].answer", "4", 0)]
    public void Finds_the_answer_where_it_is_told_to(string place, string gold, double value) =>
        Assert.Equal(value, Run.Score(new TaskAccuracy { Answer = place }, Of("""{"steps":[{"answer":3},{"answer":4,"last":true}]}""", gold)).Value);

    [Theory]
    [InlineData("answer", "is no JSON pointer")]
    [InlineData("$.a[", "position 5")]
    public void Refuses_a_place_that_is_none(string place, string message) =>
        Assert.Contains(message, Assert.Throws<AuditException>(() => new TaskAccuracy { Answer = place }).Message, StringComparison.Ordinal);

    [Fact]
    public void Says_what_is_wrong()
    {
        var score = Run.Score(new TaskAccuracy(), Of("{\"answer\":5}", "4"), Of("{}", "4"), Of("{", "4"));

        Assert.Equal(["the answer is 5, and the reference 4", "there is nothing at /answer"], score.Evidence.Take(2).Select(exhibit => exhibit.Detail));
        Assert.StartsWith("the document is no JSON: ", score.Evidence[2].Detail, StringComparison.Ordinal);
    }

    private static string Of(string output, string gold) => $$"""{"output":{{JsonSerializer.Serialize(output)}},"gold_answer":{{gold}}}""";
}
