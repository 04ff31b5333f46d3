namespace DataAuditor.Cli.Ci;

/// <summary>What a CI service can show of an audit beside its log and the reports.</summary>
internal abstract class CiService
{
    /// <summary>Report formats that the service picks up by itself.</summary>
    public virtual IReadOnlyList<string> Formats => [];

    /// <summary>Lines on standard output that the service turns into annotations at a file's line.</summary>
    public virtual IEnumerable<string> Annotations(IReadOnlyList<Diagnostic> diagnostics) => [];

    /// <summary>Puts a summary on the job's page.</summary>
    /// <exception cref="AuditException">It cannot be written.</exception>
    public virtual void Publish(AuditResult result, TextWriter output)
    {
        // Most services have no such page.
    }

    /// <param name="word">The user's: <c>auto</c> looks at the environment.</param>
    /// <returns>Null where no service is wanted, or none is there.</returns>
    public static CiService? For(string word, Func<string, string?> environment) => word switch
    {
        "github" => new GitHubActions(environment("GITHUB_STEP_SUMMARY")),
        "azure" => new AzurePipelines(),
        "gitlab" => new GitLabCi(),
        "auto" when environment("GITHUB_ACTIONS") == "true" => For("github", environment),
        "auto" when environment("TF_BUILD") is not null => For("azure", environment),
        "auto" when environment("GITLAB_CI") == "true" => For("gitlab", environment),
        _ => null,
    };
}
