namespace DataAuditor.Cli;

/// <summary>Where a command's words go: people on a terminal, a build, or a script that reads JSON.</summary>
internal interface IConsole
{
    /// <summary>A remark that is no result.</summary>
    void Say(string message);

    void Show(Diagnostic diagnostic);

    /// <summary>The outcome of one audit or measurement.</summary>
    void Show(AuditResult result);

    /// <summary>All audits are done.</summary>
    void Finish();

    /// <summary>Runs work while showing how far it is.</summary>
    TResult WithProgress<TResult>(string name, Func<IProgress<AuditProgress>?, TResult> work);
}
