using System.CommandLine;
using DataAuditor.Cli;
using DataAuditor.Cli.Commands;

var root = new RootCommand("Gates for synthetic data: measures quality and trustworthiness, and fails when a limit is broken.")
{
    AuditCommand.Create(),
    MergeCommand.Create(),
    MeasureCommand.Create(),
    MetricsCommand.Create(),
    InitCommand.Create(),
    BaselineCommand.Create(),
    HistoryCommand.Create(),
    ParetoCommand.Create(),
    ModelsCommand.Create(),
    CurateCommand.Create(),
    EngineCommand.Create(),
    SchemaCommand.Create(),
};
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0 && parsed.Action is not System.CommandLine.Help.HelpAction)
{
    foreach (var error in parsed.Errors) Console.Error.WriteLine(PlainLine(error.Message));
    Console.Error.WriteLine("Run 'data-auditor --help', or 'data-auditor COMMAND --help'.");
    return ExitCode.WrongInput;
}

using var interruption = new Interruption();
return await parsed
    .InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, interruption.Token)
    .ConfigureAwait(false);

static string PlainLine(string text) => DataAuditor.PlainText.OneLine(text, maxLength: 400);
