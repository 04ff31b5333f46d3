using DataAuditor.Models;

namespace DataAuditor.Core.Tests.Models;

public sealed class JudgeAnswerTests
{
    [Fact]
    public void Has_no_score_where_a_record_was_not_judged()
    {
        var failed = JudgeAnswer.Failed("the answer is empty");
        Assert.Equal("the answer is empty", failed.Error);
        Assert.Equal("This record was not judged: the answer is empty", Assert.Throws<InvalidOperationException>(() => failed.Score).Message);
    }

    [Fact]
    public void Is_equal_to_another_that_says_the_same()
    {
        Assert.Equal(new JudgeAnswer(0.5, 0, "because"), new JudgeAnswer(0.5, 0, "because"));
        Assert.NotEqual(new JudgeAnswer(0.5, 0, "because"), new JudgeAnswer(0.25, 0, "because"));
        Assert.Equal(JudgeAnswer.Failed("empty"), JudgeAnswer.Failed("empty"));
        Assert.NotEqual(JudgeAnswer.Failed("empty"), JudgeAnswer.Failed("late"));
    }

    [Fact]
    public void Can_be_shown_whether_it_was_judged_or_not()
    {
        Assert.Equal("JudgeAnswer { Score = 0.5, Variance = 0, Reason = because }", new JudgeAnswer(0.5, 0, "because").ToString());
        Assert.Equal("JudgeAnswer { Error = empty }", JudgeAnswer.Failed("empty").ToString());
    }
}
