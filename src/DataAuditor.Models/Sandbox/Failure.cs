namespace DataAuditor.Models.Sandbox;

/// <summary>Words for a test that was not passed.</summary>
internal static class Failure
{
    private const int Shown = 400;

    /// <param name="printed">What the program printed last; its end tells most.</param>
    public static string Of(string detail, string printed) => printed.Length == 0 ? detail : $"{detail}; printed: {printed[^Math.Min(printed.Length, Shown)..]}";
}
