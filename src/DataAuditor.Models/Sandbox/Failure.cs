namespace DataAuditor.Models.Sandbox;

/// <summary>Words for a test that was not passed.</summary>
internal static class Failure
{
    private const int Shown = 200;

    /// <param name="printed">What the program printed last: some interpreters say what is wrong at the beginning, others at the end.</param>
    public static string Of(string detail, string printed) => printed.Length switch
    {
        0 => detail,
        <= 2 * Shown => $"{detail}; printed: {printed}",
        _ => $"{detail}; printed: {printed[..Shown]} … {printed[^Shown..]}",
    };
}
