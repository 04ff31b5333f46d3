using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using DataAuditor.JsonSchema.Documents;

namespace DataAuditor.JsonSchema.Evaluation;

/// <summary>One document being evaluated, and the room that is kept from document to document.</summary>
internal sealed class Evaluator
{
    /// <summary>How many schemas may be within each other in one evaluation: more means that the schema refers to itself without end.</summary>
    private const int MostNested = 20_000;

    /// <summary>How many nested schemas are evaluated between two looks at the stack.</summary>
    private const int StackCheckInterval = 16;

    /// <summary>Deeper documents are evaluated on a stack of our own, whatever the caller's has left.</summary>
    private const int MostDepthOnAnyStack = 250;

    private const int LargeStack = 128 << 20;

    private readonly Stack<EvaluatedChildren> _free = new();
    private readonly LocationPath _path = new();
    private readonly ErrorCollector _errors = new();
    private int _nested;

    public TokenTable Table { get; } = new();

    public DynamicScope Scope { get; } = new();

    public VerdictMemory Memory { get; } = new();

    public PatternText PatternText { get; } = new();

    /// <summary>Whether failures are collected; otherwise the first one ends the evaluation.</summary>
    public bool Collects { get; private set; }

    /// <summary>How many branches the evaluation is within; more than none means that the same verdict may be asked for again.</summary>
    public int Branching { get; private set; }

    /// <summary>Whether verdicts depend on the resources that the evaluation has come through.</summary>
    public bool DependsOnScope { get; private set; }

    /// <summary>The verdict on the document in <see cref="Table"/>.</summary>
    /// <exception cref="EvaluationLimitException">There is none within the limits.</exception>
    public bool IsValid(SchemaNode root, bool dependsOnScope)
    {
        Reset(dependsOnScope, collects: false);
        return Begin(root);
    }

    /// <summary>Evaluates with all failures.</summary>
    /// <returns>At least one failure, in the order of evaluation.</returns>
    public List<SchemaError> Collect(SchemaNode root, bool dependsOnScope, OutputFormat format, int mostErrors)
    {
        Reset(dependsOnScope, collects: true);
        _errors.Begin(format, mostErrors);
        try
        {
            Begin(root);
        }
        catch (EvaluationLimitException exception)
        {
            // What was collected so far stays; the limit is told after it.
            var (line, column) = _errors.Place(Table, Table[exception.Token].Source);
            _errors.Add(new(_path.Instance(Table), SchemaError.Limit, _path.Keywords(""), "", exception.Message, line, column), always: true);
        }

        return _errors.End();
    }

    /// <param name="name">The keyword to report where it is not the one that stands for the group.</param>
    /// <returns>False, for the caller to hand on.</returns>
    public bool Fail(Keyword keyword, int token, string message, string? name = null)
    {
        if (!Collects) return false;

        // The schema false stands for the keyword that leads to it, and has no name of its own in the locations.
        name ??= keyword is FalseSchema ? _path.LastKeyword : keyword.Name;
        var step = keyword is FalseSchema ? "" : name;
        var (line, column) = _errors.Place(Table, Table[token].Source);
        var location = step.Length == 0 ? keyword.Node.Location : $"{keyword.Node.Location}/{JsonPointer.Escape(step)}";
        _errors.Add(new(_path.Instance(Table), name.Length == 0 ? "false" : name, _path.Keywords(step), location, message, line, column));
        if (_errors.IsFull) Collects = false;
        return false;
    }

    /// <summary>Collects why the branches of a keyword failed, below the failure reported last.</summary>
    public void Explain(ReadOnlySpan<Branch> branches, int token)
    {
        if (!Collects) return;

        _errors.BeginCauses();
        foreach (var branch in branches)
        {
            // Once the list is full there is nothing left to explain.
            if (Collects) InPlace(branch, token, null);
        }

        _errors.EndCauses();
    }

    /// <summary>Evaluates a subschema on the same value.</summary>
    public bool InPlace(Branch branch, int token, EvaluatedChildren? evaluated) => InPlace(branch.Node, branch.Path, token, evaluated);

    /// <summary>Evaluates a schema on the same value that a keyword leads to by a path.</summary>
    public bool InPlace(SchemaNode node, string path, int token, EvaluatedChildren? evaluated)
    {
        if (!Collects) return node.Evaluate(this, token, evaluated);

        _path.EnterBranch(path);
        var isValid = node.Evaluate(this, token, evaluated);
        _path.LeaveBranch();
        return isValid;
    }

    /// <summary>Whether a value satisfies a subschema, without collecting why it does not.</summary>
    public bool Satisfies(SchemaNode node, int token, EvaluatedChildren? evaluated)
    {
        var collects = Collects;
        Collects = false;
        Branching++;
        var isValid = node.Evaluate(this, token, evaluated);
        Branching--;
        Collects = collects;
        return isValid;
    }

    /// <summary>Whether a value satisfies one of several branches; what the branch looked at counts only if it does.</summary>
    public bool Try(SchemaNode node, int token, EvaluatedChildren? evaluated)
    {
        if (evaluated is null) return Satisfies(node, token, null);

        var own = Rent(token);
        var isValid = Satisfies(node, token, own);
        if (isValid) evaluated.AddAll(own);
        Return(own);
        return isValid;
    }

    /// <summary>Evaluates a subschema on the value of a property.</summary>
    public bool Property(Branch branch, int name)
    {
        if (!Collects) return branch.Node.Evaluate(this, name + 1, null);

        _path.EnterProperty(name);
        var isValid = InPlace(branch, name + 1, null);
        _path.LeaveChild();
        return isValid;
    }

    /// <summary>Evaluates a subschema on an item.</summary>
    public bool Item(Branch branch, int item, int index)
    {
        if (!Collects) return branch.Node.Evaluate(this, item, null);

        _path.EnterItem(index);
        var isValid = InPlace(branch, item, null);
        _path.LeaveChild();
        return isValid;
    }

    /// <summary>An empty note of what is looked at in an array or object.</summary>
    public EvaluatedChildren Rent(int token)
    {
        var children = _free.TryPop(out var free) ? free : new EvaluatedChildren();
        children.Clear(Table[token].Length);
        return children;
    }

    public void Return(EvaluatedChildren children) => _free.Push(children);

    /// <summary>Gives back what an unusually large document needed.</summary>
    public void Trim()
    {
        Table.Trim();
        PatternText.Trim();
    }

    /// <returns>True if the stack is nearly used up; then the node was not entered.</returns>
    /// <exception cref="EvaluationLimitException">The schema refers to itself without end.</exception>
    public bool Enter(SchemaNode node)
    {
        if (++_nested % StackCheckInterval == 0)
        {
            if (_nested > MostNested) throw new EvaluationLimitException("cannot be decided: the schema leads back to itself without descending into the value", 0);
            if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            {
                _nested--;
                return true;
            }
        }

        if (DependsOnScope) Scope.Enter(node.Resource);
        return false;
    }

    public void Leave()
    {
        _nested--;
        if (DependsOnScope) Scope.Leave();
    }

    /// <summary>Goes on where there is room: no verdict may depend on how large the caller's stack is.</summary>
    public bool EvaluateOnLargeStack(SchemaNode node, int token, EvaluatedChildren? evaluated)
    {
        var isValid = false;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(Continue, LargeStack);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return isValid;

        void Continue()
        {
            try
            {
                isValid = node.Evaluate(this, token, evaluated);
            }
            catch (EvaluationLimitException exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        }
    }

    private bool Begin(SchemaNode root) => Table.Depth > MostDepthOnAnyStack ? EvaluateOnLargeStack(root, 0, null) : root.Evaluate(this, 0, null);

    private void Reset(bool dependsOnScope, bool collects)
    {
        DependsOnScope = dependsOnScope;
        Collects = collects;
        Branching = 0;
        _nested = 0;
        _path.Clear();
        Scope.Clear();
        Memory.Clear();
    }
}
