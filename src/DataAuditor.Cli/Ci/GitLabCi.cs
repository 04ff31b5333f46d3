namespace DataAuditor.Cli.Ci;

/// <summary>GitLab reads files that the job names as <c>artifacts:reports</c>; it has no words for the log.</summary>
internal sealed class GitLabCi : CiService
{
    public override IReadOnlyList<string> Formats => ["gitlab", "junit"];
}
