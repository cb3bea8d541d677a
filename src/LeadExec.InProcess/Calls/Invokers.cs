namespace LeadExec.InProcess.Calls;

/// <summary>Calls a method without a result on a grain object.</summary>
internal delegate ValueTask PlainInvoker(object target, object?[] arguments);

/// <summary>Calls a method with a result on a grain object.</summary>
internal delegate ValueTask<TResult> TypedInvoker<TResult>(object target, object?[] arguments);
