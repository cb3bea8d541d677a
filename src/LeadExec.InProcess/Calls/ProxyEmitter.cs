using System.Reflection;
using System.Reflection.Emit;
using Orleans.Runtime;

namespace LeadExec.InProcess.Calls;

/// <summary>Emits the class behind a grain reference: each method packs its arguments and calls <see cref="GrainReference.Call"/>.</summary>
internal static class ProxyEmitter
{
    private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic;

    public static Type Emit(Type interfaceType, MethodShape[] methods)
    {
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName($"LeadExec.InProcess.Proxies.{interfaceType.Name}"), AssemblyBuilderAccess.Run);
        var module = assembly.DefineDynamicModule("proxies");
        OpenInternals(assembly, module, interfaceType.GetInterfaces().Append(interfaceType).Append(typeof(GrainReference)).Select(used => used.Assembly).Distinct());
        var type = module.DefineType(
            $"{interfaceType.Name}Proxy", TypeAttributes.Public | TypeAttributes.Sealed, typeof(GrainReference), [interfaceType]);
        EmitConstructor(type);
        for (var index = 0; index < methods.Length; index++)
        {
            EmitMethod(type, methods[index], index);
        }

        return type.CreateType();
    }

    /// <summary>Grain interfaces may be internal. The runtime honours this attribute by its name, wherever it is declared.</summary>
    private static void OpenInternals(AssemblyBuilder proxies, ModuleBuilder module, IEnumerable<Assembly> targets)
    {
        var attribute = module.DefineType("System.Runtime.CompilerServices.IgnoresAccessChecksToAttribute", TypeAttributes.Public | TypeAttributes.Sealed, typeof(Attribute));
        var usage = typeof(AttributeUsageAttribute);
        attribute.SetCustomAttribute(new CustomAttributeBuilder(
            usage.GetConstructor([typeof(AttributeTargets)])!, [AttributeTargets.Assembly], [usage.GetProperty(nameof(AttributeUsageAttribute.AllowMultiple))!], [true])); // Members of the framework.
        var constructor = attribute.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, [typeof(string)]);
        var il = constructor.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Call, typeof(Attribute).GetConstructor(Hidden, Type.EmptyTypes)!); // A member of the framework.
        il.Emit(OpCodes.Ret);
        attribute.CreateType();
        foreach (var target in targets)
        {
            proxies.SetCustomAttribute(new CustomAttributeBuilder(constructor, [target.GetName().Name]));
        }
    }

    private static void EmitConstructor(TypeBuilder type)
    {
        Type[] signature = [typeof(GrainInterface), typeof(GrainId)];
        var il = type.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, signature).GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldarg_2);
        il.Emit(OpCodes.Call, typeof(GrainReference).GetConstructor(Hidden, signature)!); // Declared in this assembly.
        il.Emit(OpCodes.Ret);
    }

    private static void EmitMethod(TypeBuilder type, MethodShape shape, int index)
    {
        const MethodAttributes Attributes = MethodAttributes.Private | MethodAttributes.Virtual | MethodAttributes.Final | MethodAttributes.HideBySig | MethodAttributes.NewSlot;
        var method = type.DefineMethod($"{shape.Method.DeclaringType}.{shape.Method.Name}", Attributes, shape.Method.ReturnType, shape.ParameterTypes);
        var il = method.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldc_I4, index);
        EmitArguments(il, shape.ParameterTypes);
        il.Emit(OpCodes.Call, typeof(GrainReference).GetMethod(nameof(GrainReference.Call), Hidden)!); // Declared in this assembly.
        EmitReturn(il, shape);
        il.Emit(OpCodes.Ret);
        type.DefineMethodOverride(method, shape.Method);
    }

    private static void EmitArguments(ILGenerator il, Type[] parameters)
    {
        il.Emit(OpCodes.Ldc_I4, parameters.Length);
        il.Emit(OpCodes.Newarr, typeof(object));
        for (var index = 0; index < parameters.Length; index++)
        {
            il.Emit(OpCodes.Dup);
            il.Emit(OpCodes.Ldc_I4, index);
            il.Emit(OpCodes.Ldarg, (short)(index + 1));
            if (parameters[index].IsValueType)
            {
                il.Emit(OpCodes.Box, parameters[index]);
            }

            il.Emit(OpCodes.Stelem_Ref);
        }
    }

    private static void EmitReturn(ILGenerator il, MethodShape shape)
    {
        if (shape.Kind == ReturnKind.Nothing)
        {
            il.Emit(OpCodes.Pop);
            return;
        }

        var task = shape.ResultType is null ? typeof(Task) : typeof(Task<>).MakeGenericType(shape.ResultType);
        il.Emit(OpCodes.Castclass, task);
        if (shape.Kind is ReturnKind.ValueTask or ReturnKind.ValueTaskOfResult)
        {
            il.Emit(OpCodes.Newobj, shape.Method.ReturnType.GetConstructor([task])!); // Both value tasks wrap a task.
        }
    }
}
