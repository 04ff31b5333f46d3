using DataAuditor.JsonSchema.Compilation;
using DataAuditor.JsonSchema.Documents;

namespace DataAuditor.JsonSchema.Evaluation;

/// <summary>A compiled schema: its keywords, cheap ones first, those that read annotations last.</summary>
internal sealed class SchemaNode(Resource resource, string pointer)
{
    private string? _location;

    /// <summary>The schema resource that it is part of.</summary>
    public Resource Resource { get; } = resource;

    /// <summary>Where it is: URI of the resource, <c>#</c> and JSON Pointer within it.</summary>
    public string Location => _location ??= $"{Resource.ShownUri}#{UriReference.EscapeFragment(pointer)}";

    /// <summary>Filled once when the schema is compiled; references to this node exist before.</summary>
    public Keyword[] Keywords { get; set; } = [];

    /// <summary>Whether an <c>unevaluated</c> keyword of its own reads what the other keywords looked at.</summary>
    public bool ReadsAnnotations { get; set; }

    /// <summary>Whether every value satisfies it, as <c>true</c> and <c>{}</c>.</summary>
    public bool IsTrivial => Keywords.Length == 0;

    public bool Evaluate(Evaluator run, int token, EvaluatedChildren? outer)
    {
        if (Keywords.Length == 0) return true;
        if (run.Enter(this)) return run.EvaluateOnLargeStack(this, token, outer);

        var evaluated = outer;
        if (ReadsAnnotations && run.Table[token].Kind >= TokenKind.Array) evaluated = run.Rent(token);
        var isValid = EvaluateKeywords(run, token, evaluated);
        if (evaluated != outer)
        {
            if (isValid) outer?.AddAll(evaluated!);
            run.Return(evaluated!);
        }

        run.Leave();
        return isValid;
    }

    private bool EvaluateKeywords(Evaluator run, int token, EvaluatedChildren? evaluated)
    {
        var isValid = true;
        foreach (var keyword in Keywords)
        {
            if (keyword.Evaluate(run, token, evaluated)) continue;
            if (!run.Collects) return false;

            isValid = false;
        }

        return isValid;
    }
}
