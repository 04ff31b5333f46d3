using DataAuditor.Assertions;
using NUnit.Framework.Constraints;

namespace DataAuditor;

/// <summary>Holds where an audit's outcome is not a failure, and says it in NUnit's words where it is.</summary>
internal sealed class PassesConstraint : Constraint
{
    private const string ContinuationIndent = "            ";

    private string _expected = "";

    public override string Description => _expected;

    public override ConstraintResult ApplyTo<TActual>(TActual actual)
    {
        var failure = (actual as AssertionOutcome)?.Failure;
        _expected = failure?.Expected ?? "";
        return new Result(this, actual, failure);
    }

    private sealed class Result(IConstraint constraint, object? actual, AssertionFailure? failure) : ConstraintResult(constraint, actual, failure is null)
    {
        public override void WriteActualValueTo(MessageWriter writer) => writer.Write(failure?.Actual.Replace("\n", Environment.NewLine + ContinuationIndent, StringComparison.Ordinal));

        public override void WriteAdditionalLinesTo(MessageWriter writer)
        {
            foreach (var line in failure?.Lines() ?? []) writer.WriteLine($"  {line}");
        }
    }
}
