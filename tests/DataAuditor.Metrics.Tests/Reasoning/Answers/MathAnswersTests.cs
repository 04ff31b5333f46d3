using DataAuditor.Metrics.Reasoning.Answers;

namespace DataAuditor.Metrics.Tests.Reasoning.Answers;

public sealed class MathAnswersTests
{
    private static readonly MathAnswers Mathematics = new();

    [Theory]
    [InlineData(@"$\frac{1}{2}$", "0.5")]
    [InlineData(@"\frac12", "1/2")]
    [InlineData(@"$2\frac{1}{2}$", "2.5")]
    [InlineData("2 1/2", @"$\frac{5}{2}$")]
    [InlineData(@"$\sqrt{8}$", @"$2\sqrt{2}$")]
    [InlineData("$x^2+2x+1$", "$(x+1)^2$")]
    [InlineData(@"$\sin^2 x+\cos^2 x$", "1")]
    [InlineData("$e^{16}$", "exp(16)")]
    [InlineData(@"$\frac{1}{\sqrt{2}}$", @"$\frac{\sqrt{2}}{2}$")]
    [InlineData(@"$\sqrt{\frac{1}{n}}$", @"$\frac{1}{\sqrt{n}}$")]
    [InlineData("$10^{100000}$", "10^{100000}")]
    [InlineData("$5!$", "120")]
    [InlineData(@"$\pi$", "3.141593")]
    [InlineData("$|x|$", @"$\sqrt{x^2}$")]
    [InlineData(@"$\ln(ab)$", @"$\ln a+\ln b$")]
    [InlineData(@"$\{1,2\}$", @"$\{2,1\}$")]
    [InlineData(@"$(-\infty,0)\cup(0,\infty)$", @"$x\neq 0$")]
    [InlineData(@"$\mathbb{R}\setminus\{0\}$", @"$(-\infty,0)\cup(0,\infty)$")]
    [InlineData("$x<1$ or $x>3$", @"$(-\infty,1)\cup(3,\infty)$")]
    [InlineData(@"$1\le x\le 3$", "$[1,3]$")]
    [InlineData("$-2<x<2$", "$x^2<4$")]
    [InlineData("$-2<x<2$", "$|x|<2$")]
    [InlineData("$2x+1>5$", "$x>2$")]
    [InlineData("$x=2$", "$2$")]
    [InlineData("$x=2, y=3$", "$(2,3)$")]
    [InlineData("$x_1=2, x_2=3$", "$3,2$")]
    [InlineData("35 cm", @"$35\text{ cm}$")]
    [InlineData("100 cm", "1 meter")]
    [InlineData(@"$50\%$", "0.5")]
    [InlineData(@"$\$5$", "5")]
    [InlineData("five", "five")]
    [InlineData("$3+4i$", "$4i+3$")]
    [InlineData("$(1+i)^2$", "$2i$")]
    [InlineData(@"$\sqrt{-4}$", "$2i$")]
    [InlineData(@"$e^{i\pi}$", "-1")]
    [InlineData(@"$\binom{5}{2}$", "10")]
    [InlineData(@"$\sum_{k=1}^{10} k$", "55")]
    [InlineData(@"$\log_2 8$", "3")]
    [InlineData(@"$0.\overline{3}$", @"$\frac13$")]
    [InlineData(@"$0.1\overline{6}$", @"$\frac16$")]
    [InlineData(@"$90^\circ$", @"$\frac{\pi}{2}$")]
    [InlineData(@"$\sin 30^\circ$", @"$\frac12$")]
    [InlineData(@"$\begin{pmatrix}1\\2\end{pmatrix}$", "$(1,2)$")]
    [InlineData("$y=2x+3$", "$2x-y+3=0$")]
    [InlineData("$f(x)=x^2$", "$f(t)=t^2$")]
    [InlineData("$2:3$", "$4:6$")]
    [InlineData(@"$\frac{x^2-1}{x-1}$", "$x+1$")]
    [InlineData("$(1+x)^{100}$", "$(x+1)^{100}$")]
    [InlineData(@"$\tan x$", @"$\frac{\sin x}{\cos x}$")]
    [InlineData(@"$\cos 2x$", @"$1-2\sin^2 x$")]
    [InlineData(@"$\arctan 1$", @"$\frac{\pi}{4}$")]
    [InlineData(@"$\sqrt[3]{-8}$", "-2")]
    [InlineData("$n!$", @"$n\cdot(n-1)!$")]
    [InlineData("$(-1)^n$", "$(-1)^{n+2}$")]
    [InlineData(@"$\sqrt{5+2\sqrt6}$", @"$\sqrt2+\sqrt3$")]
    [InlineData("$1,000$", "1000")]
    [InlineData("$1{,}000{,}000$", "1000000")]
    [InlineData(@"$2.0\times 10^{3}$", "2000")]
    [InlineData("2e3", "2000")]
    [InlineData(@"$x\in[1,2]$", @"$1\leq x\leq2$")]
    [InlineData(@"\boxed{A}", "(A)")]
    [InlineData(@"$\text{Yes}$", "yes")]
    [InlineData("$a-b$", "$-(b-a)$")]
    [InlineData(@"$\max(1,2)$", "2")]
    [InlineData(@"$\lfloor 2.5\rfloor$", "2")]
    [InlineData(@"$\frac{3\pi}{4}$", @"$135^\circ$")]
    [InlineData(@"$\{x\mid x>2\}$", @"$(2,\infty)$")]
    [InlineData(@"$\{x : x > 2\}$", @"$(2,\infty)$")]
    [InlineData(@"$\varnothing$", @"$\emptyset$")]
    [InlineData(@"$k\pi$", @"$\pi k$")]
    [InlineData(@"$+\infty$", @"$\infty$")]
    [InlineData("$x=1$ or $x=-1$", @"$\pm1$")]
    [InlineData(@"$x=\pm1$", @"$\{-1,1\}$")]
    [InlineData("The answer is 5.", "5")]
    [InlineData("So we get **5**", "5")]
    [InlineData(@"$\frac{1}{2}x$", "$x/2$")]
    [InlineData(@"$2^{n}\cdot 2$", "$2^{n+1}$")]
    [InlineData("$3^{2n}$", "$9^n$")]
    [InlineData(@"$\sqrt{12}+\sqrt{27}$", @"$5\sqrt3$")]
    [InlineData(@"$\dfrac{-3}{4}$", @"$-\dfrac34$")]
    [InlineData(@"$\left\{1, 2, 3\right\}$", "1, 2, 3")]
    [InlineData("$x^2-5x+6=0$", "$(x-2)(x-3)=0$")]
    [InlineData(@"$4\text{ hours}$", "240 minutes")]
    [InlineData(@"$x \geq -3$", @"$[-3, \infty)$")]
    [InlineData("#### 42", "42")]
    [InlineData("The distance is 5 km.", "$5$ km")]
    [InlineData(@"$\overline{AB}=5$", "5")]
    [InlineData(@"$\angle A=30^\circ$", "30")]
    [InlineData(@"$1\ \mathrm{m}$", "1")]
    [InlineData(@"$6\ \mathrm{cm}^2$", "6")]
    [InlineData(@"$\frac{7}{2}\text{ or }3.5$", "3.5")]
    [InlineData(@"$\sqrt{x^2y^2}$", "$|xy|$")]
    [InlineData("$|a-b|$", "$|b-a|$")]
    [InlineData("$x^2-5x+6<0$", "$(2,3)$")]
    [InlineData(@"$(x-2)(x-3)\ge0$", @"$(-\infty,2]\cup[3,\infty)$")]
    [InlineData("$x^2+1>0$", @"$\mathbb{R}$")]
    [InlineData("$x^2<2$", @"$(-\sqrt2,\sqrt2)$")]
    [InlineData(@"$\sum_{k=1}^{n} k$", @"$\frac{n(n+1)}{2}$")]
    [InlineData(@"$\cos(\pi n)$", "$(-1)^n$")]
    [InlineData(@"$\ln(x^2)$", @"$2\ln|x|$")]
    public void The_same_mathematics_is_right_however_it_is_written(string gold, string given)
    {
        Assert.True(Mathematics.Check(gold, given).IsRight, Mathematics.Check(gold, given).Detail);
        Assert.True(Mathematics.Check(given, gold).IsRight, Mathematics.Check(given, gold).Detail);
    }

    [Theory]
    [InlineData("$10^{100000}$", "10^{100001}")]
    [InlineData("$10^{100000}$", "$10^{100000}+1$")]
    [InlineData(@"$\frac{1}{2004!}$", @"$\frac{1}{2006!}$")]
    [InlineData(@"$e^{\pi\sqrt{163}}$", "262537412640768744")]
    [InlineData(@"$\pi$", "3.14")]
    [InlineData(@"$\pi$", "3.141592")]
    [InlineData("73", "76")]
    [InlineData("$x$", @"$\sqrt{x^2}$")]
    [InlineData("$(1,2)$", @"$\{1,2\}$")]
    [InlineData("$(1,2)$", "$(2,1)$")]
    [InlineData("$[1,2]$", "$(1,2)$")]
    [InlineData("$-2<x<2$", @"$|x|\le2$")]
    [InlineData("$2x+1>5$", "$x<2$")]
    [InlineData("$x>2$", "$y>2$")]
    [InlineData("$x=2$", "$y=2$")]
    [InlineData("$x=2$", "$x=3$")]
    [InlineData("$x=2, y=3$", "$(3,2)$")]
    [InlineData("$x=2, y=3$", "$3,2$")]
    [InlineData("35 cm", "35 m")]
    [InlineData(@"$50\%$", "50")]
    [InlineData("five", "six")]
    [InlineData("$3+4i$", "$3-4i$")]
    [InlineData(@"$\begin{pmatrix}1\\2\end{pmatrix}$", "$(2,1)$")]
    [InlineData(@"$\begin{pmatrix}1&2\end{pmatrix}$", @"$\begin{pmatrix}1\\2\end{pmatrix}$")]
    [InlineData(@"$\frac{1}{23}$", @"$\frac{12}{3}$")]
    [InlineData("$x^{2}3$", "$x^{23}$")]
    [InlineData("$2^{10}$", "$2^{100}$")]
    [InlineData("1 2", "12")]
    [InlineData("$1/0$", "$2/0$")]
    [InlineData(@"$\frac{0}{0}$", "0")]
    [InlineData("$y=2x+3$", "$2x+y+3=0$")]
    [InlineData("$x^2=0$", "$x=0$")]
    [InlineData("$f(x)=x^2$", "$f(t)=t^3$")]
    [InlineData("$2:3$", "$3:2$")]
    [InlineData("$x^{100}$", "$x^{101}$")]
    [InlineData("$(1+x)^{100}$", "$(x+1)^{101}$")]
    [InlineData("$(-1)^n$", "$(-1)^{n+1}$")]
    [InlineData(@"$\sqrt{5+2\sqrt6}$", @"$\sqrt2+\sqrt5$")]
    [InlineData(@"$(1,\infty)$", @"$[1,\infty)$")]
    [InlineData(@"\boxed{A}", "B")]
    [InlineData("yes", "no")]
    [InlineData("$a-b$", "$b-a$")]
    [InlineData(@"$\frac{a}{b}$", @"$\frac{b}{a}$")]
    [InlineData(@"$\emptyset$", "0")]
    [InlineData(@"$\infty$", @"$-\infty$")]
    [InlineData("1e-7", "2e-7")]
    [InlineData("The answer is 5", "6")]
    [InlineData("$3^{2n}$", "$9^{n+1}$")]
    [InlineData("$x^2-5x+6=0$", "$(x-2)(x-4)=0$")]
    [InlineData(@"$\sin x$", @"$\cos x$")]
    [InlineData(@"$\sin x$", "$x$")]
    [InlineData(@"$\vec{a}$", @"$\vec{b}$")]
    [InlineData("$|x|$", "$x$")]
    [InlineData("$|xy|$", "$xy$")]
    [InlineData(@"$\sqrt{x^2y^2}$", "$xy$")]
    [InlineData("$|a-b|$", "$a-b$")]
    [InlineData(@"$(x-2)(x-3)\ge0$", @"$(-\infty,2)\cup(3,\infty)$")]
    [InlineData(@"$\sum_{k=1}^{n} k$", @"$\frac{n^2}{2}$")]
    [InlineData("$n!$", "$n$")]
    [InlineData(@"$\arctan(\tan x)+1$", "$x$")]
    public void Other_mathematics_is_not_right_however_like_it_looks(string gold, string given)
    {
        Assert.False(Mathematics.Check(gold, given).IsRight, Mathematics.Check(gold, given).Detail);
        Assert.False(Mathematics.Check(given, gold).IsRight, Mathematics.Check(given, gold).Detail);
    }

    [Theory]
    [InlineData(@"$\frac{1}{0}$", "$5$")]
    [InlineData("$x^2+1$", @"$\int_0^1 x$")]
    [InlineData("$x$", @"$9^{9^{9^{9}}}$")]
    [InlineData("5", @"$\sum_{k=1}^{400}\sum_{j=1}^{400}\sin(kj)$")]
    [InlineData(@"$\sqrt{10^{400}+1}$", "$10^{200}$")]
    [InlineData("$x^3<8$", "$(-3,2)$")]
    [InlineData(@"$\ln(-x^2-1)$", @"$\ln(-x^2-2)$")]
    public void What_cannot_be_decided_is_said_to_be(string gold, string given)
    {
        var verdict = Mathematics.Check(gold, given);

        Assert.Equal(AnswerOutcome.Undecided, verdict.Outcome);
        Assert.Contains("undecided, ", verdict.Detail, StringComparison.Ordinal);
        Assert.Equal(AnswerOutcome.Undecided, Mathematics.Check(given, gold).Outcome);
    }

    // Each of these once kept some checker busy for ever, or ended its process.
    [Theory]
    [InlineData("9", 1_000_000, "")]
    [InlineData("a", 1_000_000, "")]
    [InlineData("$", 1_000_000, "")]
    [InlineData("{", 1_000_000, "")]
    [InlineData("\\", 1_000_000, "")]
    [InlineData("\n", 1_000_000, "")]
    [InlineData("1,", 500_000, "")]
    [InlineData(@"\( ", 300_000, "")]
    [InlineData(@"\boxed{", 140_000, "")]
    [InlineData(@"\boxed{1} ", 90_000, "")]
    [InlineData("The answer is 12 and so on. ", 35_000, "")]
    [InlineData("answer is ", 100_000, "")]
    [InlineData("(", 5000, "")]
    [InlineData("-", 5000, "1")]
    [InlineData("2^", 2000, "2")]
    [InlineData(@"\sqrt", 1000, "2")]
    [InlineData(@"\frac{1}{", 600, "")]
    [InlineData("(x+1)", 1100, "")]
    [InlineData("|", 3000, "")]
    public void Bad_input_is_wrong_and_ends(string repeated, int times, string end)
    {
        var text = string.Concat(Enumerable.Repeat(repeated, times)) + end;

        Assert.All([text, $"${text}$", $@"\boxed{{{text}}}"], given => Assert.All(["$x+1$", @"$\{1,2\}$", "-7"], gold => Assert.False(Mathematics.Check(gold, given).IsRight)));
    }

    [Fact]
    public void Blank_answers_are_wrong_and_blank_gold_is_undecided()
    {
        Assert.Equal((AnswerOutcome.Wrong, "it is blank"), (Mathematics.Check("5", " $ ").Outcome, Mathematics.Check("5", " $ ").Reason));
        Assert.Equal(AnswerOutcome.Undecided, Mathematics.Check(" ", "5").Outcome);
    }

    [Fact]
    public void Decimals_stand_for_what_rounds_to_them_from_as_many_digits_on_as_is_said()
    {
        Assert.False(Mathematics.Check(@"$\frac{1}{3}$", "0.33").IsRight);
        Assert.True(new MathAnswers(decimals: 2).Check(@"$\frac{1}{3}$", "0.33").IsRight);
        Assert.True(Mathematics.Check(@"$\sqrt{17}$", "4.123105625617661").IsRight);
        Assert.False(Mathematics.Check(@"$\sqrt{17}$", "4.123105625617761").IsRight);
    }
}
