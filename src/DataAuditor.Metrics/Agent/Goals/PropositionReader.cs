using System.Globalization;
using System.Text.Json;

namespace DataAuditor.Metrics.Agent.Goals;

/// <summary>
/// Reads <c>propositions</c>, an object that is written as PARTNR writes its own:
/// <c>states</c>, for each step an array with one item a proposition (true or false, <c>[true, {argument: value}]</c>, or
/// <c>{"is_satisfied": true, "info": {…}}</c>); <c>ids</c>, names of the propositions, without which they are called by their number from 0;
/// <c>dependencies</c>, objects with <c>proposition_indices</c>, <c>depends_on</c>, <c>relation_type</c> and <c>dependency_mode</c>; and
/// <c>constraints</c>, objects with a <c>type</c> (TemporalConstraint, TerminalSatisfactionConstraint, SameArgConstraint or
/// DifferentArgConstraint) and its <c>args</c> (<c>dag_edges</c>; <c>proposition_indices</c>; that and <c>arg_names</c>). Propositions are
/// referred to by number or by id.
/// </summary>
internal sealed class PropositionReader
{
    private readonly Sample _sample;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <exception cref="AuditException">Something is not written so, names what is not there, or leads in a circle.</exception>
    public PropositionReader(Sample sample, JsonElement propositions)
    {
        _sample = sample;
        if (propositions.ValueKind is not JsonValueKind.Object) throw Wrong("must be an object with 'states'");

        States = StatesOf(propositions);
        Names = NamesOf(propositions);
        for (var place = 0; place < Names.Count; place++)
        {
            if (!_places.TryAdd(Names[place], place)) throw Wrong($"has the id '{PlainText.OneLine(Names[place])}' twice");
        }

        // An episode without a step does not tell how many there are: it has none, whatever is said of them.
        if (States.Count == 0 && propositions.MemberOf("ids") is null) return;
        if (States.FindIndex(state => state.Length != Names.Count) is var step and >= 0) throw Wrong($"has {States[step].Length} propositions at step {step}, where it should have {Names.Count}");

        Dependencies = [.. Items(propositions, "dependencies").Select(ReadDependency)];
        ThrowIfCyclic(new Precedence(Names.Count, Dependencies.SelectMany(static dependency => dependency.Edges)), "dependencies");
        Constraints = [.. Items(propositions, "constraints").Select(ReadConstraint)];
    }

    public List<PropositionResult[]> States { get; }

    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<PropositionDependency> Dependencies { get; } = [];

    public IReadOnlyList<PropositionConstraint> Constraints { get; } = [];

    private List<PropositionResult[]> StatesOf(JsonElement propositions)
    {
        if (propositions.MemberOf("states") is not { ValueKind: JsonValueKind.Array } states) throw Wrong("must have 'states', an array with an item for each step");

        var read = new List<PropositionResult[]>(states.GetArrayLength());
        foreach (var state in states.EnumerateArray())
        {
            if (state.ValueKind is not JsonValueKind.Array) throw Wrong($"has something else than an array as the state of step {read.Count}");
            read.Add([.. state.EnumerateArray().Select((result, place) => PropositionResult.Read(result) ?? throw Unsaid(place, read.Count))]);
        }

        return read;
    }

    private string[] NamesOf(JsonElement propositions) => propositions.MemberOf("ids") is null
        ? [.. Enumerable.Range(0, States.Count == 0 ? 0 : States[0].Length).Select(static place => place.ToString(CultureInfo.InvariantCulture))]
        : Texts(propositions, "ids");

    private PropositionDependency ReadDependency(JsonElement dependency) => new([.. Propositions(dependency, "proposition_indices").Distinct()], [.. Propositions(dependency, "depends_on").Distinct()], TextOf(dependency, "relation_type") switch
    {
        "after_satisfied" => DependencyRelation.AfterSatisfied,
        "after_unsatisfied" => DependencyRelation.AfterUnsatisfied,
        "while_satisfied" => DependencyRelation.WhileSatisfied,
        "before_satisfied" => DependencyRelation.BeforeSatisfied,
        var other => throw Wrong($"has a dependency with the unknown 'relation_type' '{PlainText.OneLine(other)}'"),
    }, (dependency.MemberOf("dependency_mode") is null ? "all" : TextOf(dependency, "dependency_mode")) switch
    {
        "all" => false,
        "any" => true,
        var other => throw Wrong($"has a dependency with the unknown 'dependency_mode' '{PlainText.OneLine(other)}'"),
    });

    private PropositionConstraint ReadConstraint(JsonElement constraint)
    {
        // Written by hand, the arguments may stand in the constraint itself.
        var arguments = constraint.ValueKind is JsonValueKind.Object && constraint.MemberOf("args") is { ValueKind: JsonValueKind.Object } apart ? apart : constraint;
        return TextOf(constraint, "type") switch
        {
            "TemporalConstraint" => new OrderConstraint(ReadOrder(arguments)),
            "TerminalSatisfactionConstraint" => new TerminalConstraint(Propositions(arguments, "proposition_indices")),
            "SameArgConstraint" => ReadArguments(arguments, mustDiffer: false),
            "DifferentArgConstraint" => ReadArguments(arguments, mustDiffer: true),
            var other => throw Wrong($"has a constraint of the unknown 'type' '{PlainText.OneLine(other)}'"),
        };
    }

    private Precedence ReadOrder(JsonElement arguments)
    {
        var precedence = new Precedence(Names.Count, Items(arguments, "dag_edges").Select(EdgeOf));
        ThrowIfCyclic(precedence, "dag_edges");
        return precedence;
    }

    private ArgumentConstraint ReadArguments(JsonElement arguments, bool mustDiffer)
    {
        var (propositions, names) = (Propositions(arguments, "proposition_indices"), Texts(arguments, "arg_names"));
        return propositions.Count == names.Length
            ? new ArgumentConstraint(propositions, names, mustDiffer)
            : throw Wrong($"has a constraint with {propositions.Count} 'proposition_indices' and {names.Length} 'arg_names'");
    }

    private void ThrowIfCyclic(Precedence precedence, string where)
    {
        if (precedence.Cycle is not { } cycle) return;

        throw Wrong($"has propositions in '{where}' that come before themselves: {string.Join(" before ", cycle.Select(place => $"'{PlainText.OneLine(Names[place])}'"))}");
    }

    private List<int> Propositions(JsonElement owner, string member) => [.. Items(owner, member, isNeeded: true).Select(PlaceOf)];

    private int PlaceOf(JsonElement reference) => reference.ValueKind switch
    {
        JsonValueKind.String when _places.TryGetValue(reference.TextOf(), out var place) => place,
        JsonValueKind.Number when reference.TryGetInt32(out var place) && place >= 0 && place < Names.Count => place,
        _ => throw Wrong($"refers to a proposition {PlainText.OneLine(reference.GetRawText())}, which is not there"),
    };

    private (int Earlier, int Later) EdgeOf(JsonElement edge) => edge.ValueKind is JsonValueKind.Array && edge.GetArrayLength() == 2
        ? (PlaceOf(edge[0]), PlaceOf(edge[1]))
        : throw Wrong("has an edge in 'dag_edges' that is no pair of propositions");

    private string[] Texts(JsonElement owner, string member) =>
        [.. Items(owner, member, isNeeded: true).Select(item => item.ValueKind is JsonValueKind.String ? item.TextOf() : throw Wrong($"must have texts in '{member}'"))];

    private string TextOf(JsonElement owner, string member) => owner.ValueKind is JsonValueKind.Object && owner.MemberOf(member) is { ValueKind: JsonValueKind.String } text
        ? text.TextOf()
        : throw Wrong($"has a dependency or a constraint without a '{member}' that is a text");

    /// <summary>The items of an array; none where there is no such member.</summary>
    private IEnumerable<JsonElement> Items(JsonElement owner, string member, bool isNeeded = false) => (owner.ValueKind is JsonValueKind.Object ? owner.MemberOf(member) : null) switch
    {
        { ValueKind: JsonValueKind.Array } items => items.EnumerateArray(),
        null when !isNeeded => [],
        _ => throw Wrong($"must have an array '{member}'{(isNeeded ? " there" : "")}"),
    };

    private AuditException Unsaid(int proposition, int step) => Wrong($"does not say of proposition {proposition} whether it holds at step {step}");

    private AuditException Wrong(string what) => _sample.Wrong($"the field '{PlainText.OneLine(_sample.NameOf(PropositionTrack.Field))}' {what}");
}
