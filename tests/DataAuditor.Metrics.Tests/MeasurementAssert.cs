using System.Text.Json;

namespace DataAuditor.Metrics.Tests;

internal static class MeasurementAssert
{
    /// <summary>Equal in every part, bit by bit: JSON prints doubles round-trip.</summary>
    public static void Same(Measurement expected, Measurement actual) => Assert.Equal(Text(expected), Text(actual));

    private static string Text(Measurement measurement) => JsonSerializer.Serialize<object>(measurement);
}
