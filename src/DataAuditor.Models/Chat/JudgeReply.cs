namespace DataAuditor.Models.Chat;

/// <summary>One answer of a judge, read.</summary>
/// <param name="Problem">Why it is none; null where it is one.</param>
internal readonly record struct JudgeReply(double Score, string Reason, string? Problem)
{
    public static JudgeReply Wrong(string problem) => new(double.NaN, "", problem);
}
