namespace DataAuditor.Metrics.Responses;

/// <summary>The roles of what is known of a response.</summary>
internal static class ResponseFields
{
    public const string Prompt = "prompt";

    public const string Response = "text";

    public const string Harmful = "harmful";

    public const string Complied = "complied";

    public const string Refused = "refused";
}
