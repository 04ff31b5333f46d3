using DataAuditor.JsonSchema.Compilation;
using DataAuditor.JsonSchema.Documents;
using DataAuditor.JsonSchema.Evaluation;

namespace DataAuditor.JsonSchema.Keywords;

/// <summary><c>contains</c> with <c>minContains</c> and <c>maxContains</c>: how many items satisfy a schema. From 2020-12 those count as evaluated.</summary>
internal sealed class ContainsKeyword(Branch branch, int least, int? most, bool annotates, SchemaNode node) : Keyword("contains", node)
{
    public static Keyword? Make(SchemaSource source) =>
        source.Branch("contains") is { } branch
            ? new ContainsKeyword(branch, source.Count("minContains") ?? 1, source.Count("maxContains"), source.Dialect.Draft >= Draft.V202012, source.Node)
            : null;

    public override bool Evaluate(Evaluator run, int token, EvaluatedChildren? evaluated)
    {
        if (run.Table[token].Kind is not TokenKind.Array) return true;

        var noted = annotates ? evaluated : null;
        var found = 0;
        var end = run.Table[token].Next;
        var index = 0;
        for (var item = token + 1; item < end; item = run.Table[item].Next, index++)
        {
            if (noted is null && most is null && found >= least) return true;
            if (!run.Satisfies(branch.Node, item, null)) continue;

            found++;
            noted?.Add(index);
        }

        if (found >= least && found <= (most ?? found)) return true;

        var failed = found > most ? "maxContains" : least == 1 ? "contains" : "minContains";
        return run.Fail(this, token, run.Collects ? Explain(run.Table, token, found) : "", failed);
    }

    private string Explain(TokenTable table, int token, int found) => found < least
        ? $"{ValueWords.Of(table, token)} has {found} that satisfy the schema of contains; at least {least} must"
        : $"{ValueWords.Of(table, token)} has {found} that satisfy the schema of contains; at most {most} may";
}
