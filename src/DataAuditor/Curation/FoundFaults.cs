using DataAuditor.States;

namespace DataAuditor.Curation;

/// <summary>The faults of records, in their order.</summary>
internal sealed class FoundFaults : IState<FoundFaults>
{
    private readonly List<(long Record, RecordFault Fault)> _faults = [];

    public IReadOnlyList<(long Record, RecordFault Fault)> Faults => _faults;

    public void Add(long record, RecordFault fault) => _faults.Add((record, fault));

    public void Merge(FoundFaults later) => _faults.AddRange(later._faults);

    public void Archive(StateArchive archive) => archive.PassList(
        _faults,
        found => (archive.PassCount(found.Record), new RecordFault(archive.PassText(found.Fault.Detail), archive.Pass(found.Fault.Part))));
}
