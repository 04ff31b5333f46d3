using BenchmarkDotNet.Attributes;
using DataAuditor.JsonSchema;

namespace DataAuditor.Benchmarks;

/// <summary>100,000 records of draft 7 (11 MB), every other one invalid, from bytes to verdicts on one thread.</summary>
[Config(typeof(WholeRuns))]
public class SchemaValidation
{
    private readonly Schema _schema = Schema.Compile(System.Text.Encoding.UTF8.GetBytes(OrderDocuments.Schema));
    private byte[] _records = [];

    [GlobalSetup]
    public void Read() => _records = File.ReadAllBytes(OrderDocuments.Ensure());

    [Benchmark(Description = "100,000 records, all failures")]
    public int AllFailures()
    {
        var errors = new List<SchemaError>();
        return CountValid((schema, record) =>
        {
            errors.Clear();
            return schema.Validate(record, errors);
        });
    }

    [Benchmark(Description = "100,000 records, verdicts")]
    public int Verdicts() => CountValid(static (schema, record) => schema.IsValid(record));

    private int CountValid(Func<Schema, ReadOnlySpan<byte>, bool> isValid)
    {
        var (valid, records) = (0, 0);
        foreach (var range in _records.AsSpan().Split((byte)'\n'))
        {
            var record = _records.AsSpan(range);
            if (record.IsEmpty) continue;

            records++;
            if (isValid(_schema, record)) valid++;
        }

        return valid > 0 && valid < records ? valid : throw new InvalidOperationException("The records were not judged.");
    }
}
