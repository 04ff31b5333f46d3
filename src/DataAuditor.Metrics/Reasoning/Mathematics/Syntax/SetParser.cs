using DataAuditor.Metrics.Reasoning.Mathematics.Expressions;
using static DataAuditor.Metrics.Reasoning.Mathematics.Expressions.Expression;

namespace DataAuditor.Metrics.Reasoning.Mathematics.Syntax;

/// <summary>Reads a set in braces: its elements, or a variable and the condition on it.</summary>
internal sealed class SetParser(TokenStream tokens, Parser parser)
{
    public Expression Read()
    {
        tokens.Expect("\\{");
        var (items, _) = tokens.Nested(() => parser.Items(IsEnd), isInSet: true);
        if (tokens.Accept("\\}")) return items.Count == 0 ? new Symbol("∅") : new Sequence(SequenceKind.Set, items);
        if (items is not [var variable] || !(tokens.Accept("|") || tokens.Accept(":"))) throw tokens.Unexpected();

        var condition = tokens.Nested(() => parser.List(static token => token.Is("\\}")));
        tokens.Expect("\\}");

        // Only a condition on the variable itself says which set it is.
        return variable is Symbol or Relation { Children: [Symbol, Symbol] } ? condition : new Call("set", variable, condition);
    }

    private static bool IsEnd(Token token) => token.Is("\\}") || token.Is("|") || token.Is(":");
}
