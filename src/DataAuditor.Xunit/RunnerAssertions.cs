#pragma warning disable MA0048 // one source for three runners; the types need names of their own, for a project that uses two runners
using System.Diagnostics;
using DataAuditor.Assertions;

namespace DataAuditor;

/// <summary>
/// Gates on synthetic data as members of the runner's <see cref="Assert"/>. Data is the path of a file, or records whose public
/// properties become columns. An assertion on a dimension judges its score: the mean score of its metrics, from 0 to 1.
/// </summary>
[StackTraceHidden]
public static partial class
#if NUNIT
    NUnitAssertions
#elif XUNIT_V3
    XunitV3Assertions
#else
    XunitAssertions
#endif
{
    extension(Assert)
    {
        public static void Validity(string real, string synthetic, double atLeast, AssertionOptions? options = null) =>
            Score(Dimension.Validity, real, synthetic, atLeast, options);

        public static void Validity<T>(string real, IEnumerable<T> synthetic, double atLeast, AssertionOptions? options = null) =>
            Score(Dimension.Validity, real, Records.From(synthetic), atLeast, options);

        public static void Validity<T>(IEnumerable<T> real, IEnumerable<T> synthetic, double atLeast, AssertionOptions? options = null) =>
            Score(Dimension.Validity, Records.From(real), Records.From(synthetic), atLeast, options);

        public static void Fidelity(string real, string synthetic, double atLeast, AssertionOptions? options = null) =>
            Score(Dimension.Fidelity, real, synthetic, atLeast, options);

        public static void Fidelity<T>(string real, IEnumerable<T> synthetic, double atLeast, AssertionOptions? options = null) =>
            Score(Dimension.Fidelity, real, Records.From(synthetic), atLeast, options);

        public static void Fidelity<T>(IEnumerable<T> real, IEnumerable<T> synthetic, double atLeast, AssertionOptions? options = null) =>
            Score(Dimension.Fidelity, Records.From(real), Records.From(synthetic), atLeast, options);

        public static void Diversity(string real, string synthetic, double atLeast, AssertionOptions? options = null) =>
            Score(Dimension.Diversity, real, synthetic, atLeast, options);

        public static void Diversity<T>(string real, IEnumerable<T> synthetic, double atLeast, AssertionOptions? options = null) =>
            Score(Dimension.Diversity, real, Records.From(synthetic), atLeast, options);

        public static void Diversity<T>(IEnumerable<T> real, IEnumerable<T> synthetic, double atLeast, AssertionOptions? options = null) =>
            Score(Dimension.Diversity, Records.From(real), Records.From(synthetic), atLeast, options);

        public static void Utility(string real, string synthetic, double atLeast, AssertionOptions? options = null) =>
            Score(Dimension.Utility, real, synthetic, atLeast, options);

        public static void Utility<T>(string real, IEnumerable<T> synthetic, double atLeast, AssertionOptions? options = null) =>
            Score(Dimension.Utility, real, Records.From(synthetic), atLeast, options);

        public static void Utility<T>(IEnumerable<T> real, IEnumerable<T> synthetic, double atLeast, AssertionOptions? options = null) =>
            Score(Dimension.Utility, Records.From(real), Records.From(synthetic), atLeast, options);

        public static void Faithfulness(string real, string synthetic, double atLeast, AssertionOptions? options = null) =>
            Score(Dimension.Faithfulness, real, synthetic, atLeast, options);

        public static void Faithfulness<T>(string real, IEnumerable<T> synthetic, double atLeast, AssertionOptions? options = null) =>
            Score(Dimension.Faithfulness, real, Records.From(synthetic), atLeast, options);

        public static void Faithfulness<T>(IEnumerable<T> real, IEnumerable<T> synthetic, double atLeast, AssertionOptions? options = null) =>
            Score(Dimension.Faithfulness, Records.From(real), Records.From(synthetic), atLeast, options);

        public static void Safety(string real, string synthetic, double atLeast, AssertionOptions? options = null) =>
            Score(Dimension.Safety, real, synthetic, atLeast, options);

        public static void Safety<T>(string real, IEnumerable<T> synthetic, double atLeast, AssertionOptions? options = null) =>
            Score(Dimension.Safety, real, Records.From(synthetic), atLeast, options);

        public static void Safety<T>(IEnumerable<T> real, IEnumerable<T> synthetic, double atLeast, AssertionOptions? options = null) =>
            Score(Dimension.Safety, Records.From(real), Records.From(synthetic), atLeast, options);

        public static void Privacy(string real, string synthetic, double atLeast, AssertionOptions? options = null) =>
            Score(Dimension.Privacy, real, synthetic, atLeast, options);

        public static void Privacy<T>(string real, IEnumerable<T> synthetic, double atLeast, AssertionOptions? options = null) =>
            Score(Dimension.Privacy, real, Records.From(synthetic), atLeast, options);

        public static void Privacy<T>(IEnumerable<T> real, IEnumerable<T> synthetic, double atLeast, AssertionOptions? options = null) =>
            Score(Dimension.Privacy, Records.From(real), Records.From(synthetic), atLeast, options);

        public static void Fairness(string real, string synthetic, double atLeast, AssertionOptions? options = null) =>
            Score(Dimension.Fairness, real, synthetic, atLeast, options);

        public static void Fairness<T>(string real, IEnumerable<T> synthetic, double atLeast, AssertionOptions? options = null) =>
            Score(Dimension.Fairness, real, Records.From(synthetic), atLeast, options);

        public static void Fairness<T>(IEnumerable<T> real, IEnumerable<T> synthetic, double atLeast, AssertionOptions? options = null) =>
            Score(Dimension.Fairness, Records.From(real), Records.From(synthetic), atLeast, options);

        public static void Robustness(string real, string synthetic, double atLeast, AssertionOptions? options = null) =>
            Score(Dimension.Robustness, real, synthetic, atLeast, options);

        public static void Robustness<T>(string real, IEnumerable<T> synthetic, double atLeast, AssertionOptions? options = null) =>
            Score(Dimension.Robustness, real, Records.From(synthetic), atLeast, options);

        public static void Robustness<T>(IEnumerable<T> real, IEnumerable<T> synthetic, double atLeast, AssertionOptions? options = null) =>
            Score(Dimension.Robustness, Records.From(real), Records.From(synthetic), atLeast, options);

        public static void Provenance(string real, string synthetic, double atLeast, AssertionOptions? options = null) =>
            Score(Dimension.Provenance, real, synthetic, atLeast, options);

        public static void Provenance<T>(string real, IEnumerable<T> synthetic, double atLeast, AssertionOptions? options = null) =>
            Score(Dimension.Provenance, real, Records.From(synthetic), atLeast, options);

        public static void Provenance<T>(IEnumerable<T> real, IEnumerable<T> synthetic, double atLeast, AssertionOptions? options = null) =>
            Score(Dimension.Provenance, Records.From(real), Records.From(synthetic), atLeast, options);

        /// <summary>One metric, between limits.</summary>
        public static void Metric(
            string id, string real, string synthetic, double? min = null, double? max = null, AssertionOptions? options = null) =>
            Value(id, real, synthetic, min, max, options);

        /// <inheritdoc cref="Metric(string, string, string, double?, double?, AssertionOptions?)"/>
        public static void Metric<T>(
            string id, string real, IEnumerable<T> synthetic, double? min = null, double? max = null, AssertionOptions? options = null) =>
            Value(id, real, Records.From(synthetic), min, max, options);

        /// <inheritdoc cref="Metric(string, string, string, double?, double?, AssertionOptions?)"/>
        public static void Metric<T>(
            string id, IEnumerable<T> real, IEnumerable<T> synthetic, double? min = null, double? max = null, AssertionOptions? options = null) =>
            Value(id, Records.From(real), Records.From(synthetic), min, max, options);

        /// <summary>Every gate of a manifest.</summary>
        public static void PassesAudit(string manifest) => Check(nameof(PassesAudit), AuditAssertions.Audit(manifest));

        /// <summary>Nothing that the manifest gates is worse than in its baseline.</summary>
        /// <param name="tolerance">How much worse a metric may be where the manifest has no regression gate of its own.</param>
        public static void NoRegression(string manifest, double tolerance = 0) =>
            Check(nameof(NoRegression), AuditAssertions.NoRegression(manifest, tolerance));

        /// <summary>One gate of a manifest, as <see cref="AuditGatesAttribute"/> lists them.</summary>
        public static void PassesGate(string gate) => Check(nameof(PassesGate), AuditAssertions.Gate(gate));
    }

    private static void Score(Dimension dimension, Records real, Records synthetic, double atLeast, AssertionOptions? options) =>
        Check(dimension.ToString(), AuditAssertions.Dimension(dimension, real, synthetic, atLeast, options));

    private static void Value(string id, Records real, Records synthetic, double? min, double? max, AssertionOptions? options) =>
        Check("Metric", AuditAssertions.Metric(id, real, synthetic, min, max, options));
}
