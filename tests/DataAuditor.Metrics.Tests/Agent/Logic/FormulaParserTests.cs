using DataAuditor.Catalog;
using DataAuditor.Metrics.Agent.Logic.Formulas;
using DataAuditor.Metrics.Agent.Logic.Parsing;
using DataAuditor.Metrics.Agent.Logic.Terms;

namespace DataAuditor.Metrics.Tests.Agent.Logic;

public sealed class FormulaParserTests
{
    [Theory]
    [InlineData("G p -> F q", "(always p) -> (eventually q)")]
    [InlineData("p U q and r", "(p until q) and r")]
    [InlineData("p or q and r", "p or (q and r)")]
    [InlineData("p -> q -> r", "p -> (q -> r)")]
    [InlineData("p U q U r", "p until (q until r)")]
    [InlineData("not a >= 1", "not (a >= 1)")]
    [InlineData("!p && q || r", "((not p) and q) or r")]
    [InlineData("¬p ∧ q ∨ r → p ↔ q", "((((not p) and q) or r) -> p) <-> q")]
    [InlineData("always[0:2] eventually [1,inf] p", "always[0,2] (eventually[1,inf] p)")]
    [InlineData("G[0,2s] p", "always[0 s,2 s] p")]
    [InlineData("F[0,500ms] p", "eventually[0 ms,500 ms] p")]
    [InlineData("a + 2 * b - 1 >= -b", "(a + (2 * b)) - 1 >= (-b)")]
    [InlineData("(a + b) * 2 ≥ abs(b - 1)", "(a + b) * 2 >= abs(b - 1)")]
    [InlineData("speed<=50km/h", "speed <= 50 km/h")]
    [InlineData("acceleration[0] > -3 m/s^2", "acceleration[0] > (-3 m/s2)")]
    [InlineData("speed <= 5 m/s and p", "(speed <= 5 m/s) and p")]
    [InlineData("a >= 2 m / s", "a >= (2 m) / s")]
    [InlineData("a == ('b c') + 1", "a == (('b c') + 1)")]
    [InlineData("distance <= 5 until q", "(distance <= 5) until q")]
    [InlineData("state.ego.v != .5e1", "state.ego.v != 5")]
    [InlineData("'my signal' >= 1 and 'G'", "('my signal' >= 1) and 'G'")]
    [InlineData("action == 'stop'", "action == \"stop\"")]
    [InlineData("action != \"don't\"", "action != \"don't\"")]
    [InlineData("X p", "strong_next p")]
    [InlineData("s_next p", "strong_next p")]
    [InlineData("WX p", "weak_next p")]
    [InlineData("next p", "weak_next p")]
    [InlineData("Y p", "strong_prev p")]
    [InlineData("prev p", "weak_prev p")]
    [InlineData("Z p", "weak_prev p")]
    [InlineData("p W q", "p weak_until q")]
    [InlineData("p R[1,2] q", "p release[1,2] q")]
    [InlineData("O p and H[0,1] q", "(once p) and (historically[0,1] q)")]
    [InlineData("p S q", "p since q")]
    [InlineData("gap >= 1.5 s * speed", "gap >= 1.5 s * speed")]
    [InlineData("true implies false", "true -> false")]
    public void Read_both_spellings(string text, string same)
    {
        Assert.Equal(FormulaParser.Parse(same), FormulaParser.Parse(text));
        Assert.Equal(FormulaParser.Parse(text), FormulaParser.Parse(FormulaParser.Parse(text).Text));
    }

    [Theory]
    [InlineData("", "column 1: expected a formula, found the end")]
    [InlineData("always", "column 7: expected a formula, found the end")]
    [InlineData("G (p", "column 5: expected ')', found the end")]
    [InlineData("p q", "column 3: expected an operator or the end, found 'q'")]
    [InlineData("alwais (p)", "column 8: expected an operator or the end, found '('; did you mean 'always'?")]
    [InlineData("p untill q", "column 3: expected an operator or the end, found 'untill'; did you mean 'until'?")]
    [InlineData("p and", "column 6: expected a formula, found the end")]
    [InlineData("p and ) q", "column 7: expected a formula, found ')'")]
    [InlineData("F[0,", "column 5: expected a bound, which is a number from 0, found the end")]
    [InlineData("F[0 2] p", "column 5: expected ',', found '2'")]
    [InlineData("F[-1,2] p", "column 3: expected a bound, which is a number from 0, found '-'")]
    [InlineData("F[3,2] p", "column 3: the first bound is above the second")]
    [InlineData("F[2 s,500 ms] p", "column 3: the first bound is above the second")]
    [InlineData("F[0,2 m] p", "column 5: unit mismatch: a bound is a time, and 'm' is a unit of a length")]
    [InlineData("G a + 1", "column 3: expected a comparison (a number alone is neither true nor false), found 'a'")]
    [InlineData("5", "column 1: expected a comparison (a number alone is neither true nor false), found '5'")]
    [InlineData("a + 1", "column 1: expected a comparison (a number alone is neither true nor false), found 'a'")]
    [InlineData("0 <= a <= 5", "column 1: comparisons are not chained: of 'a <= b <= c' make 'a <= b and b <= c'")]
    [InlineData("a >= (p and q)", "column 6: expected a number, found the formula 'p and q'")]
    [InlineData("a >= 5 m/sec", "column 8: 'm/sec' is no unit; did you mean 'm/s'?")]
    [InlineData("a >= 1e999", "column 6: '1e999' is no number")]
    [InlineData("a # b", "column 3: '#' has no meaning in a formula")]
    [InlineData("action == 'stop", "column 11: the quote ' is not closed")]
    [InlineData("action == ''", "column 11: there is nothing between the quotes")]
    [InlineData("\"stop\"", "column 1: a text stands only behind == or !=")]
    [InlineData("position[x] > 1", "column 10: expected a component's number, from 0, found 'x'")]
    [InlineData("speed >= 2 m", "column 7: unit mismatch: 'speed' is a speed, and '2 m' is a length")]
    [InlineData("p and speed + gap > 1", "column 13: unit mismatch: 'speed' is a speed, and 'gap' is a length")]
    [InlineData("gap >= 2 s * acceleration[0]", "column 5: unit mismatch: 'gap' is a length, and '2 s * acceleration[0]' is a speed")]
    public void Say_where_a_text_is_no_formula(string text, string fault) =>
        Assert.Equal(fault, Assert.Throws<OptionValueException>(() => FormulaParser.Parse(text)).Message);

    [Fact]
    public void Refuse_what_is_nested_deeper_than_anyone_writes()
    {
        foreach (var text in new[] { new string('(', 99_999) + "p", string.Concat(Enumerable.Repeat("not ", 20_000)) + "p", string.Concat(Enumerable.Repeat("p and ", 15_000)) + "p", string.Concat(Enumerable.Repeat("p -> ", 15_000)) + "p", "a >= " + new string('-', 90_000) + "1" })
        {
            Assert.Matches("^column \\d+: (the formula is nested deeper than 500|more than 500 operators stand)", Assert.Throws<OptionValueException>(() => FormulaParser.Parse(text)).Message);
        }
    }

    [Fact]
    public void Refuse_a_text_that_is_too_long() =>
        Assert.Equal("the formula has 1000000 characters; at most 100000 are read", Assert.Throws<OptionValueException>(() => FormulaParser.Parse(new string('p', 1_000_000))).Message);

    [Fact]
    public void Read_formulas_as_deep_as_is_allowed_and_evaluate_them()
    {
        var text = string.Concat(Enumerable.Repeat("p and ", 450)) + "p";
        Assert.True(Values.IsSatisfied(text, new ToyTrace(1).With("p", true)));
        Assert.Equal(FormulaParser.Parse(text), FormulaParser.Parse(FormulaParser.Parse(text).Text));
    }

    [Fact]
    public void Survive_any_text()
    {
        string[] words = ["always", "G", "U", "[", "0", ",", "2", "]", "(", ")", "p", "a", ">=", "+", "-", "5 km/h", "'x'", "not", "X", "==", "\"t\"", "abs", "inf", "§", "s"];
        var drawn = new DrawnFormulas(11);
        for (var draw = 0; draw < 20_000; draw++)
        {
            var text = string.Join(' ', Enumerable.Range(0, 1 + drawn.Draw(8)).Select(_ => words[drawn.Draw(words.Length)]));
            try
            {
                var formula = FormulaParser.Parse(text);
                Assert.Equal(formula, FormulaParser.Parse(formula.Text));
            }
            catch (OptionValueException fault)
            {
                Assert.StartsWith("column ", fault.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Keep_numbers_as_they_are_written_beside_their_units()
    {
        var comparison = Assert.IsType<Comparison>(FormulaParser.Parse("speed <= 36 km/h"));
        Assert.Equal(10, Assert.IsType<Literal>(comparison.Right).Value, 1e-12);
        Assert.Equal("speed <= 36 km/h", comparison.Text);
    }
}
