using DataAuditor.Counting;
using DataAuditor.Models;
using DataAuditor.States;

namespace DataAuditor.Engine;

/// <summary>Folds records into a metric's state, leaving out those that lack what it reads.</summary>
internal sealed class RecordFold<TState>(RecordMetric<TState> metric) : IRecordFold
    where TState : IState<TState>
{
    // Asked for once: metrics make the list anew whenever they are asked, and this is done for every record.
    private readonly IReadOnlyList<FieldNeed> _reads = metric.Reads;

    private readonly Folded _whole = new(metric.Empty(), metric.Reads.Count);

    public object Fold(IReadOnlyList<Sample> block)
    {
        var folded = new Folded(metric.Empty(), _reads.Count);
        foreach (var sample in block) Fold(folded, sample);
        return folded;
    }

    public void Take(object folded) => _whole.Merge((Folded)folded);

    public void Take(IRecordCounts counts, long records)
    {
        metric.Take(_whole.State, counts);
        _whole.Records = records;
        Array.Fill(_whole.Met, records);
    }

    public void Merge(IRecordFold later) => Take(((RecordFold<TState>)later)._whole);

    public void Archive(StateArchive archive) => _whole.Archive(archive);

    public Measurement Measure(RecordMetric asking, MetricContext context, IReadOnlyDictionary<string, ModelException> modelMissing)
    {
        for (var need = 0; need < _reads.Count; need++)
        {
            var read = _reads[need];
            var missing = read.Model is { } model ? modelMissing.GetValueOrDefault(model.Role) : null;
            if (_whole.Records > 0 && (_whole.Met[need] == 0 || (missing is not null && _whole.Lacking[need] is not null))) return Absent(read, missing);
            if (missing is { IsMerelyAbsent: false } && _whole.DidWithoutModel[need]) return Absent(read, missing);
            if (!read.IsSparse && _whole.Lacking[need] is { } lacking) throw lacking.Wrong(asking.Info.Id);
        }

        var measurement = ((RecordMetric<TState>)asking).Measure(_whole.State, context);
        return measurement is Measurement.Score { Evidence.Count: 0 } score ? score with { Evidence = _whole.Evidence.Exhibits } : measurement;
    }

    private static Measurement Absent(FieldNeed need, ModelException? missing) => missing is { IsMerelyAbsent: false }
        ? new Measurement.Fault(need.Absence(missing.Message)) { Diagnostic = missing.ToDiagnostic() }
        : Measurement.MissingInput(need.Absence(missing?.Message));

    private void Fold(Folded folded, Sample sample)
    {
        if (sample.Fault is not null && !metric.TakesBroken) return;

        folded.Records++;
        var isMet = true;
        for (var need = 0; need < _reads.Count; need++)
        {
            var read = _reads[need];
            if (sample.Fault is not null || (read.IsOfSynthetic && sample.Role is not Role.Synthetic) || read.IsAnsweredIn(sample))
            {
                folded.Met[need]++;
                continue;
            }

            if (read.WithoutModel.Any(sample.Has))
            {
                folded.Met[need]++;
                folded.DidWithoutModel[need] = true;
                continue;
            }

            if (read.SomeSuffice) continue;

            isMet = false;
            folded.Lacking[need] ??= LackingRecord.Of(sample, read.Field);
        }

        if (isMet) metric.Add(folded.State, sample, folded.Evidence);
    }

    private sealed class Folded(TState state, int needs)
    {
        public TState State { get; } = state;

        public Evidence Evidence { get; } = new();

        public long Records { get; set; }

        /// <summary>How many records have what is needed.</summary>
        public long[] Met { get; } = new long[needs];

        /// <summary>Whether one has it only as long as no model was to answer.</summary>
        public bool[] DidWithoutModel { get; } = new bool[needs];

        /// <summary>The first that has not.</summary>
        public LackingRecord?[] Lacking { get; } = new LackingRecord?[needs];

        public void Merge(Folded later)
        {
            State.Merge(later.State);
            Evidence.Merge(later.Evidence);
            Records += later.Records;
            for (var need = 0; need < needs; need++)
            {
                Met[need] += later.Met[need];
                DidWithoutModel[need] |= later.DidWithoutModel[need];
                Lacking[need] ??= later.Lacking[need];
            }
        }

        public void Archive(StateArchive archive)
        {
            archive.PassState(State);
            archive.PassState(Evidence);
            Records = archive.Pass(Records);
            archive.PassEach(Met.AsSpan());
            for (var need = 0; need < needs; need++)
            {
                DidWithoutModel[need] = archive.Pass(DidWithoutModel[need]);
                Lacking[need] = archive.Pass(Lacking[need] is not null) ? LackingRecord.Passed(archive, Lacking[need]) : null;
            }
        }
    }
}
