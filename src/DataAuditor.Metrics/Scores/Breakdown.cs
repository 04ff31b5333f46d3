using DataAuditor.States;

namespace DataAuditor.Metrics.Scores;

/// <summary>What is measured by the values of a category, such as labels; given up where they are more than a report could show.</summary>
public sealed class Breakdown<TState> : IState<Breakdown<TState>>
    where TState : IState<TState>, new()
{
    /// <summary>More names than these are no categories.</summary>
    public const int MostNames = 100;

    private readonly SortedDictionary<string, TState> _states = new(StringComparer.Ordinal);

    /// <summary>Whether it was given up; then it has no state.</summary>
    public bool HasTooMany { get; private set; }

    /// <summary>By name, in the order of the names.</summary>
    public IReadOnlyCollection<KeyValuePair<string, TState>> States => _states;

    /// <summary>The name's own state, to add to; null where there are too many names.</summary>
    public TState? Of(string name)
    {
        if (HasTooMany) return default;
        if (_states.TryGetValue(name, out var known)) return known;
        if (_states.Count == MostNames)
        {
            GiveUp();
            return default;
        }

        return _states[name] = new TState();
    }

    /// <summary>What reports say where it was given up.</summary>
    /// <param name="nouns">What the names are of, in the plural.</param>
    internal IEnumerable<string> TooMany(string nouns) => HasTooMany ? [$"there are more than {MostNames} {nouns}, which is too many for parts"] : [];

    public void Merge(Breakdown<TState> later)
    {
        if (later.HasTooMany) GiveUp();
        foreach (var (name, state) in later._states) Of(name)?.Merge(state);
    }

    public void Archive(StateArchive archive)
    {
        HasTooMany = archive.Pass(HasTooMany);
        archive.PassStates(_states, archive.PassText);
        if (_states.Count > (HasTooMany ? 0 : MostNames)) throw StateArchive.Broken("there are too many names");
    }

    private void GiveUp()
    {
        HasTooMany = true;
        _states.Clear();
    }
}
