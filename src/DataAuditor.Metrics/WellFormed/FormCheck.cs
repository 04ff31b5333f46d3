namespace DataAuditor.Metrics.WellFormed;

/// <summary>One check of a record's form, and what it found.</summary>
/// <param name="Name">Of the check.</param>
/// <param name="Faults">None for a record that passes.</param>
internal sealed record FormCheck(string Name, IReadOnlyList<string> Faults)
{
    public const string Json = "json";

    public const string Schema = "schema";

    public const string File = "file";

    public const string Image = "image";

    public const string Id = "id";
}
