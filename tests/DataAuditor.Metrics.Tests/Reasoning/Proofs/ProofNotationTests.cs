using DataAuditor.Metrics.Reasoning.Proofs;
using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests.Reasoning.Proofs;

public sealed class ProofNotationTests
{
    [Theory]
    [InlineData("triple11", "triple11", "")]
    [InlineData("[(triple11)]", "triple11", "")]
    [InlineData("[(((triple2) -> rule6))]", "rule6 triple2", "triple2>rule6")]
    [InlineData("((triple2) -> (rule6 % int2))", "rule6 triple2", "triple2>rule6")]
    [InlineData("((((triple2) -> (rule6 % int2)) triple3) -> (rule7 % int1))", "rule6 rule7 triple2 triple3", "rule6>rule7 triple2>rule6 triple3>rule7")]
    [InlineData("((sent1 ((sent1 -> sent19 % int5) -> sent5 % int4)) -> sent7 % int1)", "sent1 sent19 sent5 sent7", "sent19>sent5 sent1>sent19 sent1>sent7 sent5>sent7")]
    [InlineData("((NAF triple1)->rule3)", "NAF rule3 triple1", "NAF>rule3 triple1>rule3")]
    [InlineData("(rule4 <- (triple1 triple2))", "rule4 triple1 triple2", "triple1>rule4 triple2>rule4")]
    [InlineData("(triple1 -> rule1 -> rule2)", "rule1 rule2 triple1", "rule1>rule2 triple1>rule1")]
    public void Reads_who_leads_to_whom(string text, string statements, string steps)
    {
        var proof = Assert.Single(ProofNotation.Read(text)!);

        Assert.Equal(statements, string.Join(' ', proof.Statements.Order(StringComparer.Ordinal)));
        Assert.Equal(steps, string.Join(' ', proof.Steps.Select(step => $"{step.From}>{step.To}").Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("[(((triple4) -> rule8) OR ((triple6) -> rule7))]", 2)]
    [InlineData("[((triple4) OR ((triple6) -> rule7) OR (triple5))]", 3)]
    [InlineData("(triple4) OR (triple6)", 2)]
    [InlineData("[(triple4)]", 1)]
    public void Reads_alternatives(string text, int count) => Assert.Equal(count, ProofNotation.Read(text)!.Count);

    [Theory]
    [InlineData("None")]
    [InlineData(" none ")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("[(rule3 <- FAIL)]")]
    public void Reads_that_nothing_was_proved(string text) => Assert.True(Assert.Single(ProofNotation.Read(text)!).IsNone);

    [Theory]
    [InlineData("((triple1) -> rule2")]
    [InlineData("(triple1) -> rule2)")]
    [InlineData(")(")]
    [InlineData("(-> rule2)")]
    [InlineData("(triple1 ->)")]
    [InlineData("()")]
    [InlineData("(triple1 -> rule2 rule3)")]
    [InlineData("(triple1 OR )")]
    [InlineData("((triple1 OR triple2) triple3)")]
    [InlineData("(triple1 % (int1))")]
    [InlineData("(% int1)")]
    [InlineData("(triple1 %)")]
    [InlineData("([triple1])")]
    public void Refuses_what_is_no_proof(string text) => Assert.Null(ProofNotation.Read(text));

    [Theory]
    [InlineData("((triple1 triple2) -> (rule3 % int1))", "((triple2 triple1 triple1) -> rule3)")]
    [InlineData("triple1", " ( ( triple1 ) ) ")]
    public void Is_the_same_for_the_same_graph(string first, string second) => Assert.Equal(ProofNotation.Read(first)![0], ProofNotation.Read(second)![0]);

    [Theory]
    [InlineData("triple1", "triple2", 2)]
    [InlineData("((triple1) -> rule3)", "((triple1 triple2) -> rule3)", 2)]
    [InlineData("((triple1) -> rule3)", "((rule3) -> triple1)", 2)]
    [InlineData("((triple1) -> rule3)", "None", 3)]
    public void Is_another_for_another_graph(string first, string second, int differences)
    {
        ProofGraph one = ProofNotation.Read(first)![0], other = ProofNotation.Read(second)![0];

        Assert.NotEqual(one, other);
        Assert.Equal((differences, differences), (one.DifferencesTo(other), other.DifferencesTo(one)));
    }

    [Fact]
    public void Reads_what_nests_as_deep_as_it_is_long()
    {
        const int Depth = 200_000;

        Assert.Single(ProofNotation.Read(new string('(', Depth) + "triple1" + new string(')', Depth))!);
        Assert.Null(ProofNotation.Read(new string('(', Depth)));
        Assert.Equal(3, ProofNotation.Read(string.Concat(Enumerable.Repeat("(a ", Depth)) + "b c" + new string(')', Depth))![0].Statements.Count);
    }

    [Fact]
    public void Reads_any_text_without_breaking()
    {
        string[] tokens = ["(", ")", "[", "]", "->", "<-", "%", "OR", "a", "b"];
        var random = Xoshiro256.Keyed(2, "proofs");
        var read = Enumerable.Range(0, 20_000).Count(_ => ProofNotation.Read(string.Join(' ', Enumerable.Range(0, 7).Select(_ => tokens[random.NextInt64(tokens.Length)]))) is not null);

        Assert.InRange(read, 1, 19_999);
    }
}
