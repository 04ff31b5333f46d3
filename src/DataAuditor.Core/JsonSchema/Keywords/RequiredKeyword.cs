using System.Numerics;
using DataAuditor.JsonSchema.Compilation;
using DataAuditor.JsonSchema.Documents;
using DataAuditor.JsonSchema.Evaluation;

namespace DataAuditor.JsonSchema.Keywords;

/// <summary><c>required</c>: the object has all the properties named. Each one that is missing is a failure of its own.</summary>
internal sealed class RequiredKeyword(string[] names, SchemaNode node) : Keyword("required", node)
{
    /// <summary>Names that are marked on the stack.</summary>
    private const int FewWords = 16;

    private readonly NameTable _table = new(names);

    public static Keyword? Make(SchemaSource source)
    {
        if (!source.TryGet("required", out var value)) return null;

        // In draft 3 it was a boolean; a schema that still has it so asks for nothing that draft 4 knows.
        var names = source.Texts("required", value);
        return names.Length == 0 ? null : new RequiredKeyword(names, source.Node);
    }

    public override bool Evaluate(Evaluator run, int token, EvaluatedChildren? evaluated)
    {
        if (run.Table[token].Kind is not TokenKind.Object) return true;

        var words = (names.Length + 63) >> 6;
        Span<ulong> seen = words <= FewWords ? stackalloc ulong[FewWords] : new ulong[words];
        Mark(run.Table, token, seen);
        var missing = names.Length;
        foreach (var word in seen) missing -= BitOperations.PopCount(word);
        return missing == 0 || Explain(run, token, seen);
    }

    private void Mark(TokenTable table, int token, Span<ulong> seen)
    {
        var end = table[token].Next;
        for (var name = token + 1; name < end; name = table[name + 1].Next)
        {
            if (_table.Find(table, name) is var number and >= 0) seen[number >> 6] |= 1UL << number;
        }
    }

    private bool Explain(Evaluator run, int token, ReadOnlySpan<ulong> seen)
    {
        for (var number = 0; number < names.Length && run.Collects; number++)
        {
            if ((seen[number >> 6] & (1UL << number)) == 0) run.Fail(this, token, $"{ValueWords.Of(run.Table, token)} lacks the property \"{names[number]}\"");
        }

        return false;
    }
}
