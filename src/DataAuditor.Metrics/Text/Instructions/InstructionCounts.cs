using DataAuditor.Intervals;
using DataAuditor.States;

namespace DataAuditor.Metrics.Text.Instructions;

/// <summary>How many instructions, and how many prompts with all of theirs, were followed.</summary>
public sealed class InstructionCounts : IState<InstructionCounts>
{
    private readonly SortedDictionary<string, Share> _kinds = new(StringComparer.Ordinal);
    private readonly SortedDictionary<(long Followed, long Given), long> _prompts = [];

    /// <summary>Prompts all of whose instructions are followed.</summary>
    public Share Prompts { get; } = new();

    /// <summary>The share of each kind of instruction that is followed.</summary>
    public IReadOnlyList<Part> Parts => [.. _kinds.Select(kind => new Part(kind.Key, kind.Value.Value) { Uncertainty = kind.Value.Uncertainty })];

    public double InstructionShare => (double)_prompts.Sum(prompt => prompt.Key.Followed * prompt.Value) / _prompts.Sum(prompt => prompt.Key.Given * prompt.Value);

    /// <summary>Of <see cref="InstructionShare"/>: the instructions of one prompt depend on each other. Where all prompts agree, as wide as for the prompts alone.</summary>
    public Uncertainty? InstructionUncertainty => InstructionShare is 0 or 1
        ? Prompts.Uncertainty
        : RatioInterval.Clustered([.. _prompts.Select(prompt => ((double)prompt.Key.Followed, (double)prompt.Key.Given, prompt.Value))])?.Within(0, 1);

    /// <summary>Takes in a prompt with its instructions, at least one.</summary>
    internal void Add(IReadOnlyList<(string Id, bool Followed)> instructions)
    {
        var followed = instructions.Count(instruction => instruction.Followed);
        var outcome = ((long)followed, (long)instructions.Count);
        _prompts[outcome] = _prompts.GetValueOrDefault(outcome) + 1;
        Prompts.Add(followed == instructions.Count);
        foreach (var (id, isFollowed) in instructions) Kind(id).Add(isFollowed);
    }

    public void Merge(InstructionCounts later)
    {
        Prompts.Merge(later.Prompts);
        foreach (var (outcome, count) in later._prompts) _prompts[outcome] = _prompts.GetValueOrDefault(outcome) + count;
        foreach (var (id, share) in later._kinds) Kind(id).Merge(share);
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Prompts);
        archive.PassMap(_prompts, archive.Pass, archive.PassCount);
        archive.PassStates(_kinds, archive.PassText);
        if (_prompts.Keys.Any(static prompt => prompt.Followed < 0 || prompt.Given < Math.Max(1, prompt.Followed))) throw StateArchive.Broken("more instructions are followed than were given");
    }

    private Share Kind(string id) => _kinds.TryGetValue(id, out var share) ? share : _kinds[id] = new Share();
}
