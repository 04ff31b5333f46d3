using DataAuditor.Models.Chat;

namespace DataAuditor.Models.Tests.Chat;

public sealed class AnswerSchemaTests
{
    private static readonly ValueRange Scale = new(-1, 1.5);

    [Fact]
    public void Is_a_JSON_Schema_with_the_ends_of_the_scale() => Assert.Equal(
        """{"type":"object","properties":{"reason":{"type":"string","minLength":1},"score":{"type":"number","minimum":-1,"maximum":1.5}},"required":["reason","score"],"additionalProperties":false}""",
        AnswerSchema.For(Scale).GetRawText());

    [Theory]
    [InlineData("""{"reason": "a", "score": -1}""", -1)]
    [InlineData(""" {"score": 1.5, "reason": "a"} """, 1.5)]
    [InlineData("""{"score": 1.5e-1, "reason": "a"}""", 0.15)]
    public void Takes_a_score_on_the_scale(string answer, double score) => Assert.Equal(new JudgeReply(score, "a", Problem: null), AnswerSchema.Read(answer, Scale));

    [Theory]
    [InlineData("", "the answer is empty")]
    [InlineData("  \n", "the answer is empty")]
    [InlineData("0.5", "the answer is not a JSON object")]
    [InlineData("```json\n{\"reason\": \"a\", \"score\": 1}\n```", "the answer is not one JSON object and nothing else")]
    [InlineData("{\"reason\": \"a\", \"score\": 1} and more", "the answer is not one JSON object and nothing else")]
    [InlineData("""{"reason": "a", "score": 1, "score": 0}""", "the answer is not one JSON object and nothing else")]
    [InlineData("""{"reason": "a", "score": NaN}""", "the answer is not one JSON object and nothing else")]
    [InlineData("""{"reason": "a"}""", "the answer has no 'score'")]
    [InlineData("""{"reason": "a", "score": null}""", "the answer's 'score' is not a number")]
    [InlineData("""{"reason": "a", "score": "1"}""", "the answer's 'score' is not a number")]
    [InlineData("""{"score": 1}""", "the answer has no 'reason'")]
    [InlineData("""{"reason": " ", "score": 1}""", "the answer's 'reason' is no text")]
    [InlineData("""{"reason": ["a"], "score": 1}""", "the answer's 'reason' is no text")]
    [InlineData("""{"reason": "a", "score": 1, "safe": true}""", "the answer has more than 'score' and 'reason'")]
    [InlineData("""{"reason": "a", "score": 1.51}""", "the answer's score 1.51 is not on the scale from -1 to 1.5")]
    [InlineData("""{"reason": "a", "score": -1e999}""", "the answer's score -Infinity is not on the scale from -1 to 1.5")]
    public void Says_what_is_wrong_with_any_other_answer(string answer, string problem) => Assert.Equal(problem, AnswerSchema.Read(answer, Scale).Problem);
}
