using DataAuditor.Metrics.Reasoning.Mathematics;
using DataAuditor.Metrics.Reasoning.Mathematics.Syntax;

namespace DataAuditor.Metrics.Tests.Reasoning.Mathematics.Syntax;

public sealed class ParserTests
{
    [Theory]
    [InlineData(@"\frac12x", "(1/2)*x")]
    [InlineData(@"\dfrac{a}{b}", "a*(b^(-1))")]
    [InlineData(@"3\sqrt[3]{x}", "3*(x^(1/3))")]
    [InlineData(@"2\frac{1}{2}", "5/2")]
    [InlineData(@"2\frac{9}{4}", "9/2")]
    [InlineData("-x^2", "(-1)*(x^2)")]
    [InlineData("1/2x", "(1/2)*x")]
    [InlineData("a-b-c", "a + (-1)*b + (-1)*c")]
    [InlineData("2^3^2", "512")]
    [InlineData(@"\sin 2x \cos y", "cos(y)*sin(2*x)")]
    [InlineData(@"\sin^2 x", "sin(x)^2")]
    [InlineData(@"\sin^{-1} x", "arcsin(x)")]
    [InlineData(@"f(x+1)", "f(x + 1)")]
    [InlineData(@"x(y+1)", "x*(y + 1)")]
    [InlineData(@"x_{n+1}", "x_n+1")]
    [InlineData(@"\left[1,2\right)", "[1, 2)")]
    [InlineData(@"\{1,2\}", "{1, 2}")]
    [InlineData(@"\emptyset", "∅")]
    [InlineData(@"0<x\leq 1", "0 < x ≤ 1")]
    [InlineData(@"x=\pm 2", "x = 2, x = -2")]
    [InlineData(@"1\pm\sqrt{2}", "2^(1/2) + 1, (-1)*(2^(1/2)) + 1")]
    [InlineData(@"\begin{pmatrix}1&2\\3&4\end{pmatrix}", "[1, 2; 3, 4]")]
    [InlineData(@"5\text{ cm}^2", "5 cm^2")]
    [InlineData(@"|x-1|", "abs(x + -1)")]
    [InlineData(@"204_5", "54")]
    [InlineData(@"14{,}916", "14916")]
    [InlineData(@"11,\! 111,\! 100", "11111100")]
    [InlineData(@"(1,000)", "(1, 0)")]
    [InlineData(@"0.1\overline{6}", "1/6")]
    [InlineData(@"\\frac{1}{2}", "1/2")]
    public void LaTeX_is_read(string text, string key) => Assert.Equal(key, Parser.Parse(text, isPlain: false).Key);

    [Theory]
    [InlineData("1,22", "61/50")]
    [InlineData("1 000", "1000")]
    [InlineData("2 1/2", "5/2")]
    [InlineData("x**2 + sqrt(3)", "3^(1/2) + x^2")]
    [InlineData("35 cm", "35 cm")]
    [InlineData("x <= 5 or x >= 7", "x ≤ 5 or x ≥ 7")]
    [InlineData("28 percent", "7/25")]
    [InlineData("√2·π", "(2^(1/2))*π")]
    [InlineData("x²", "x^2")]
    public void Plain_writing_is_read(string text, string key) => Assert.Equal(key, Parser.Parse(text, isPlain: true).Key);

    [Theory]
    [InlineData("")]
    [InlineData(@"\frac{1}")]
    [InlineData(@"(1+2")]
    [InlineData(@"1+")]
    [InlineData(@"[1,2,3)")]
    [InlineData(@"\frac{1}{0}")]
    [InlineData(@"0^0")]
    [InlineData(@"\int_0^1 x")]
    [InlineData(@"\begin{pmatrix}1&2\\3\end{pmatrix}")]
    [InlineData(@"2 3")]
    public void What_is_no_mathematics_is_refused(string text) => Assert.Throws<MathematicsException>(() => Parser.Parse(text, isPlain: false));

    [Fact]
    public void What_is_too_deep_or_too_long_is_refused()
    {
        Assert.Throws<MathematicsException>(() => Parser.Parse(new string('(', 5000), isPlain: false));
        Assert.Throws<MathematicsException>(() => Parser.Parse(string.Concat(Enumerable.Repeat("2^", 2000)) + "2", isPlain: false));
        Assert.Throws<MathematicsException>(() => Parser.Parse(new string('1', 1_000_000), isPlain: false));
    }
}
