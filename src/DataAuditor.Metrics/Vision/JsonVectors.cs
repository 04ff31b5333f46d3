using System.Text.Json;

namespace DataAuditor.Metrics.Vision;

/// <summary>Reads vectors that stand within fields.</summary>
internal static class JsonVectors
{
    /// <param name="what">What the vector is, for the message.</param>
    /// <exception cref="AuditException">It is no array of numbers, or an empty one.</exception>
    public static double[] Vector(this Sample sample, JsonElement value, string what)
    {
        if (value.ValueKind is not JsonValueKind.Array || value.GetArrayLength() == 0) throw Wrong();

        return [.. value.EnumerateArray().Select(number => number.ValueKind is JsonValueKind.Number && number.TryGetDouble(out var finite) && double.IsFinite(finite) ? finite : throw Wrong())];

        AuditException Wrong() => sample.Wrong($"{what} must be an array of numbers");
    }

    /// <summary>Vectors of one length.</summary>
    /// <inheritdoc cref="Vector"/>
    /// <exception cref="AuditException">It is no array of such, or they differ in their lengths.</exception>
    public static IReadOnlyList<double[]> Vectors(this Sample sample, JsonElement value, string what)
    {
        if (value.ValueKind is not JsonValueKind.Array) throw sample.Wrong($"{what} must be an array of arrays of numbers");

        double[][] vectors = [.. value.EnumerateArray().Select((vector, at) => sample.Vector(vector, $"number {at + 1} of {what}"))];
        return vectors.All(vector => vector.Length == vectors[0].Length) ? vectors : throw sample.Wrong($"{what} has vectors of different lengths");
    }
}
