using DataAuditor.JsonSchema.Compilation;
using DataAuditor.JsonSchema.Documents;
using DataAuditor.JsonSchema.Evaluation;
using DataAuditor.JsonSchema.Patterns;

namespace DataAuditor.JsonSchema.Keywords;

/// <summary><c>properties</c>, <c>patternProperties</c> and <c>additionalProperties</c>, which depend on one another, in one walk over the object.</summary>
internal sealed class PropertiesKeyword : Keyword
{
    private readonly NameTable? _names;
    private readonly Branch[] _named;
    private readonly List<PatternBranch> _patterns;
    private readonly Branch? _additional;

    private PropertiesKeyword(SchemaSource source)
        : base("properties", source.Node)
    {
        var members = source.Members("properties");
        _named = [.. members.Select(member => source.Branch("properties", member))];
        _names = members.Count == 0 ? null : new([.. members.Select(member => member.Name)]);
        _patterns = source.Members("patternProperties").ConvertAll(member => new PatternBranch(Pattern.Of(source, "patternProperties", member.Name), source.Branch("patternProperties", member)));
        _additional = source.Branch("additionalProperties");
    }

    public static Keyword? Make(SchemaSource source) =>
        source.TryGet("properties", out _) || source.TryGet("patternProperties", out _) || source.TryGet("additionalProperties", out _)
            ? new PropertiesKeyword(source)
            : null;

    public override bool Evaluate(Evaluator run, int token, EvaluatedChildren? evaluated)
    {
        if (run.Table[token].Kind is not TokenKind.Object) return true;

        var isValid = true;
        var end = run.Table[token].Next;
        var index = 0;
        for (var name = token + 1; name < end; name = run.Table[name + 1].Next, index++)
        {
            isValid &= EvaluateProperty(run, name, out var isEvaluated);
            if (!isValid && !run.Collects) return false;
            if (isEvaluated) evaluated?.Add(index);
        }

        return isValid;
    }

    private bool EvaluateProperty(Evaluator run, int name, out bool isEvaluated)
    {
        var isValid = true;
        isEvaluated = false;
        if (_names?.Find(run.Table, name) is { } number and >= 0)
        {
            isEvaluated = true;
            isValid = run.Property(_named[number], name);
        }

        foreach (var named in _patterns)
        {
            if (!named.Pattern.IsMatch(run, name)) continue;

            isEvaluated = true;
            isValid &= run.Property(named.Branch, name);
        }

        if (isEvaluated || _additional is not { } additional) return isValid;

        isEvaluated = true;
        return run.Property(additional, name);
    }

    private sealed record PatternBranch(Pattern Pattern, Branch Branch);
}
