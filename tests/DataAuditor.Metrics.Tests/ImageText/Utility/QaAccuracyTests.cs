using DataAuditor.Metrics.ImageText.Utility;
using DataAuditor.Metrics.Reasoning.Answers;

namespace DataAuditor.Metrics.Tests.ImageText.Utility;

public sealed class QaAccuracyTests
{
    [Theory]
    [InlineData("\"The red Bus.\"", "\"red bus\"", 1)]
    [InlineData("\"two\"", "[\"2\",\"two\"]", 1)]
    [InlineData("3", "3", 1)]
    [InlineData("\"a dog\"", "[\"cat\",\"bird\"]", 0)]
    public void Accepts_any_gold_answer_without_regard_to_its_dress(string answer, string gold, double value) =>
        Assert.Equal(value, Run.Score(new QaAccuracy(), $$"""{"answer":{{answer}},"gold":{{gold}}}""").Value);

    [Fact]
    public void Compares_in_another_way_where_asked() =>
        Assert.Equal(0, Run.Score(new QaAccuracy { Checker = AnswerChecker.Exact }, """{"answer":"The bus","gold":"bus"}""").Value);

    [Fact]
    public void Shows_the_first_gold_answer_beside_a_wrong_one()
    {
        const string wrong = """{"answer":"dog","gold":["cat","lion"]}""";

        Assert.Equal("answer 'dog', gold 'cat'", Run.Score(new QaAccuracy(), wrong).Evidence.Single().Detail);
        Assert.Equal([1], Run.Faults(new QaAccuracy(), wrong));
    }

    [Fact]
    public void Leaves_out_a_record_without_a_gold_answer()
    {
        var score = Run.Score(new QaAccuracy(), """{"answer":"a","gold":[]}""", """{"answer":"b","gold":"b"}""");

        Assert.Equal(1, score.Value);
        Assert.Equal(["1 record has no gold answer and is left out"], score.Notes);
    }
}
