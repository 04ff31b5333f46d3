using System.Text.Json;

namespace DataAuditor.Metrics.Agent.Goals;

/// <summary>
/// The propositions of an episode's task, step by step, as PARTNR evaluates them: a proposition is looked at only where what it depends on
/// holds by the steps before, and counts where it was satisfied once and breaks no constraint.
/// </summary>
/// <remarks>Chang et al. 2024, PARTNR, appendix A.5; <see cref="PropositionReader"/> tells how it is written.</remarks>
internal sealed class PropositionTrack
{
    public const string Field = "propositions";

    private readonly Sample _sample;

    private readonly IReadOnlyList<string> _names;

    private readonly List<PropositionResult[]> _states;

    private readonly IReadOnlyList<PropositionConstraint> _constraints;

    private readonly PropositionPast[] _past;

    private readonly int?[] _satisfiedAt;

    private PropositionTrack(Sample sample, PropositionReader reader)
    {
        _sample = sample;
        (_names, _states, _constraints) = (reader.Names, reader.States, reader.Constraints);
        (_past, _satisfiedAt) = (new PropositionPast[Count], new int?[Count]);
        Follow(reader.Dependencies);
    }

    public int Count => _names.Count;

    /// <summary>The step at which each proposition was first satisfied; null where it never was.</summary>
    public IReadOnlyList<int?> SatisfiedAt => _satisfiedAt;

    /// <exception cref="AuditException">The field is not as it should be.</exception>
    public static PropositionTrack Of(Sample sample) => new(sample, new PropositionReader(sample, sample.Structure(Field)!.Value));

    /// <summary>Whether it held at the last step, and was looked at there.</summary>
    public bool HoldsAtEnd(int proposition) => _past[proposition].Holds;

    public string NameOf(int proposition) => $"'{PlainText.OneLine(_names[proposition])}'";

    /// <summary>What a proposition's argument was when it was first satisfied.</summary>
    /// <exception cref="AuditException">The episode does not say.</exception>
    public IReadOnlyList<JsonElement> ArgumentOf(int proposition, string argument)
    {
        var step = _satisfiedAt[proposition]!.Value;
        return _states[step][proposition].Argument(argument)
            ?? throw _sample.Wrong($"the field '{PlainText.OneLine(_sample.NameOf(Field))}' does not say what '{PlainText.OneLine(argument)}' is of the proposition {NameOf(proposition)} at step {step}");
    }

    public GoalOutcome Outcome()
    {
        var violations = _constraints.SelectMany(constraint => constraint.Violations(this)).ToLookup(static violation => violation.Proposition, static violation => violation.Why);
        return new GoalOutcome(Count, [.. Enumerable.Range(0, Count).Select(proposition => WhyNot(proposition, violations)).OfType<string>()]);
    }

    private string? WhyNot(int proposition, ILookup<int, string> violations)
    {
        var why = _satisfiedAt[proposition] is null ? "is not satisfied" : violations[proposition].FirstOrDefault();
        return why is null ? null : $"{NameOf(proposition)} {why}";
    }

    private void Follow(IReadOnlyList<PropositionDependency> dependencies)
    {
        var isLookedAt = new bool[Count];
        for (var step = 0; step < _states.Count; step++)
        {
            Array.Fill(isLookedAt, true);
            foreach (var dependency in dependencies)
            {
                if (dependency.IsMet(_past)) continue;
                foreach (var proposition in dependency.Of) isLookedAt[proposition] = false;
            }

            // What is not looked at does not hold: not for what depends on it either.
            for (var proposition = 0; proposition < Count; proposition++)
            {
                var holds = isLookedAt[proposition] && _states[step][proposition].Holds;
                _past[proposition] = _past[proposition].Then(holds);
                if (holds) _satisfiedAt[proposition] ??= step;
            }
        }
    }
}
