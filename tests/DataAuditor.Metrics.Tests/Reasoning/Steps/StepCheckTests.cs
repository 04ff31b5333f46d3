using DataAuditor.Metrics.Reasoning.Steps;

namespace DataAuditor.Metrics.Tests.Reasoning.Steps;

public sealed class StepCheckTests
{
    [Theory]
    [InlineData("3 + 4 = 7", true)]
    [InlineData("Natalia sold 48/2 = <<48/2=24>>24 clips in May.", true)]
    [InlineData("So she sold 48+24 = 72 clips, and 72 - 2 = 71 were blue.", false)]
    [InlineData("The total is $5 * 3 = $15.", true)]
    [InlineData("The total is $5 * 3 = $16.", false)]
    [InlineData(@"\frac{10}{3} = 3.33", true)]
    [InlineData(@"Thus \(2^{10} = 1024\).", true)]
    [InlineData(@"Thus \(2^{10} = 1000\).", false)]
    [InlineData("x = 4/2 = 2", true)]
    [InlineData("x = 4/2 = 3", false)]
    [InlineData("3 < 5", true)]
    [InlineData("5 < 3", false)]
    [InlineData("Let x = 5.", null)]
    [InlineData("Nothing to see.", null)]
    [InlineData("10 percent of 50 = 5", null)]
    [InlineData("three times 4 = 12", null)]
    [InlineData("3 + 4 = 7 times 2", null)]
    [InlineData("", null)]
    public void Arithmetic_holds_or_does_not(string step, bool? isValid) => Assert.Equal(isValid, Assert.Single(StepCheck.Of([step], StepChecker.Arithmetic)).IsValid);

    [Theory]
    [InlineData("$(x+1)^2$", "$x^2+2x+1$", true)]
    [InlineData("$(x+1)^2$", "$x^2+1$", false)]
    [InlineData("$2x+3=7$", "$2x=4$", true)]
    [InlineData("$2x+3=7$", "$2x=10$", false)]
    [InlineData("$x^2=4$", "$x=\\pm2$", true)]
    [InlineData("$x^2-5x+6=0$", "$x=2$ ", true)]
    [InlineData("$x^2=4$", "$x=3$", false)]
    [InlineData("$-2x<4$", "$x>-2$", true)]
    [InlineData("$-2x<4$", "$x<-2$", false)]
    [InlineData("$x+y=5$", "$x-y=1$", null)]
    [InlineData("$x+y=5$", "$2x+2y=10$", true)]
    [InlineData("$a^2$", "$b^2$", null)]
    [InlineData("$x=5$", "It is red.", null)]
    public void Algebra_leads_from_one_step_to_the_next(string before, string after, bool? isValid) =>
        Assert.Equal(isValid, StepCheck.Of([before, after], StepChecker.Symbolic)[1].IsValid);

    [Fact]
    public void A_chain_of_a_million_characters_is_checked_at_once() => Assert.Null(Assert.Single(StepCheck.Of([string.Concat(Enumerable.Repeat("1+1=", 250_000))], StepChecker.Symbolic)).IsValid);
}
