using DataAuditor.Metrics.Reasoning.Answers;

namespace DataAuditor.Metrics.Tests.Reasoning.Answers;

public sealed class AnswerTextTests
{
    [Theory]
    [InlineData(@"We get \boxed{4}, then \boxed{5}.", "4 | 5")]
    [InlineData(@"First \boxed{4}. Then it is \boxed{5}.", "5")]
    [InlineData(@"\boxed{1} papers and \boxed{2} bins", "1 | 2")]
    [InlineData(@"\boxed{1} no no no \boxed{2}", "2")]
    [InlineData(@"\boxed{\frac{1}{2}", @"\frac{1}{2}")]
    [InlineData(@"$\boxed{28}$ percent", @"28\%")]
    [InlineData(@"It is \boxed{200}. Final Answer: The final answer is $10,455$. I hope it is correct.", "10,455")]
    [InlineData(@"The final answer is $4$. Or rather \boxed{5}", "5")]
    [InlineData(@"The answer is $x$. I hope it is correct.", "x")]
    [InlineData("The answer is 12, I think. There were 3 of them.", "12")]
    [InlineData("#### 42", "42")]
    [InlineData("Final Answer: The largest value of $n$ is 34.", "34")]
    [InlineData(@"So $x \ge 5$ is the solution.", @"x \ge 5")]
    [InlineData("She pays $5 + $3 = $8.", "8")]
    [InlineData("It costs $5 and weighs 3 kg.", "3 kg")]
    [InlineData("$$x$$ Therefore it grows by 100%.", "100%")]
    [InlineData(@"The roots are $1$, $2$ and $3$.", "1 | 2 | 3")]
    [InlineData("<think>It is 3. \\boxed{3}</think> It is 4.", "4")]
    [InlineData("It is 4.<|im_end|> 5", "4")]
    [InlineData("x^2+1", "x^2+1")]
    [InlineData("There is nothing to see here.", "")]
    public void The_answer_is_found_in_what_is_said(string text, string pieces) =>
        Assert.Contains(pieces, AnswerText.Find(text).Select(static found => string.Join(" | ", found.Select(static piece => piece.Content.Trim()))));
}
